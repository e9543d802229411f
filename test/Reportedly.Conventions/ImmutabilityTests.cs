using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Reportedly.Conventions;

/// <summary>Data never change once made, and nothing is remembered between two reports.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Type[] Growing =
    [
        typeof(List<>),
        typeof(Dictionary<,>),
        typeof(HashSet<>),
        typeof(Queue<>),
        typeof(Stack<>),
        typeof(System.Collections.Concurrent.ConcurrentDictionary<,>),
        typeof(System.Collections.Concurrent.ConcurrentQueue<>),
        typeof(System.Collections.Concurrent.ConcurrentBag<>),
    ];

    [Fact]
    public void The_records_of_the_product_are_looked_at() =>
        Records.Should().Contain([typeof(Reportedly.Records.Claim), typeof(Reportedly.Records.Figure)]);

    [Fact]
    public void Records_are_sealed() =>
        Records
            .Where(type => !type.IsSealed && !type.IsAbstract)
            .Select(type => type.FullName)
            .ShouldBeNone("a record is data, and data have no hidden kinds");

    [Fact]
    public void Records_are_set_once() =>
        Records
            .SelectMany(type => type.GetProperties(Own))
            .Where(IsSettable)
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .ShouldBeNone("properties of records are get-only or init");

    [Fact]
    public void No_field_that_others_see_can_be_changed() =>
        Fields
            .Where(field => !field.IsPrivate && !field.IsInitOnly && !field.IsLiteral)
            .Where(field => !field.DeclaringType!.IsEnum)
            .Select(Name)
            .ShouldBeNone("make the field readonly, or a property");

    [Fact]
    public void Nothing_is_remembered_in_static_fields()
    {
        Fields
            .Where(field => field.IsStatic && !field.IsInitOnly && !field.IsLiteral)
            .Where(field => !field.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute)))
            .Select(Name)
            .ShouldBeNone("no ambient state: the same bytes give the same record, in every order");
        Fields
            .Where(field => field.IsStatic && Grows(field.FieldType))
            .Select(Name)
            .ShouldBeNone("a static collection is frozen or immutable");
    }

    private static IEnumerable<Type> Records =>
        Product.Types.Where(type => type.GetMethod("<Clone>$", Own) is not null);

    private static IEnumerable<FieldInfo> Fields => Product.Types.SelectMany(type => type.GetFields(Own));

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool Grows(Type type) =>
        type == typeof(StringBuilder) || (type.IsGenericType && Growing.Contains(type.GetGenericTypeDefinition()));

    private static string Name(FieldInfo field) => $"{field.DeclaringType}.{field.Name}";
}
