using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reportedly.Conventions;

/// <summary>The product as it was built: every assembly under <c>src/</c>, loaded beside the tests.</summary>
internal static class Product
{
    /// <summary>The assemblies by the names of their projects.</summary>
    public static ImmutableSortedDictionary<string, Assembly> Assemblies { get; } =
        ProjectFile
            .All()
            .Where(project => project.Folder.StartsWith("src/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                project => project.Name,
                project => Assembly.Load(project.Properties.GetValueOrDefault("AssemblyName", project.Name)),
                StringComparer.Ordinal
            );

    /// <summary>Every type that somebody wrote, in any of them.</summary>
    public static ImmutableArray<Type> Types { get; } =
    [
        .. Assemblies
            .Values.SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.FullName!.StartsWith("Reportedly.", StringComparison.Ordinal) && !IsMadeByCompiler(type)
            ),
    ];

    /// <summary>True where a type, or one around it, was made by the compiler or a generator.</summary>
    private static bool IsMadeByCompiler(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
        || (type.DeclaringType is { } outer && IsMadeByCompiler(outer));
}
