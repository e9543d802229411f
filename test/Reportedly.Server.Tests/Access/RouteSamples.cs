using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Reportedly.Server.Tests.Access;

/// <summary>Fills the places of routes with values that could stand there. A route with a new name for a place needs a value here.</summary>
internal static class RouteSamples
{
    private static readonly string Report = new('a', 64);

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["version"] = "0123456789abcdef",
        ["name"] = "desk.css",
        ["report"] = Report,
        ["slug"] = Report,
        ["id"] = "1",
        ["incident"] = "i1",
        ["job"] = "1",
        ["source"] = "herald",
        ["thing"] = "e1",
        ["claim"] = "c1",
        ["one"] = "1",
        ["other"] = "2",
        ["sequence"] = "1",
        ["judgement"] = "j1",
        ["search"] = "border",
        ["schema"] = "record",
        ["documentName"] = "v1",
        ["key"] = Report,
        ["digest"] = Report,
        ["form"] = "csv",
        ["format"] = "csv",
    };

    /// <summary>A path that the route answers.</summary>
    /// <exception cref="InvalidOperationException">A place has a name that nobody knows.</exception>
    public static string Path(RoutePattern pattern)
    {
        StringBuilder path = new();
        foreach (RoutePatternPathSegment segment in pattern.PathSegments)
        {
            path.Append('/');
            foreach (RoutePatternPart part in segment.Parts)
            {
                path.Append(
                    part switch
                    {
                        RoutePatternLiteralPart literal => literal.Content,
                        RoutePatternSeparatorPart separator => separator.Content,
                        RoutePatternParameterPart parameter => ValueOf(parameter.Name, pattern),
                        _ => throw new InvalidOperationException($"{part} is no part that is known."),
                    }
                );
            }
        }
        return path.Length == 0 ? "/" : path.ToString();
    }

    private static string ValueOf(string name, RoutePattern pattern) =>
        Values.TryGetValue(name, out string? value)
            ? value
            : throw new InvalidOperationException(
                $"{pattern.RawText} has a place called '{name}': add a value for it to RouteSamples, so that the matrix can ask for it."
            );
}
