namespace Reportedly.Language.Names;

/// <summary>How kinds of names are written in what goes out: <c>Person</c>, <c>Organization</c>, and <c>NORP</c> in capitals.</summary>
public static class NameKindNames
{
    /// <summary>The kind as it is written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string NameOf(NameKind kind) =>
        kind switch
        {
            NameKind.Person => "Person",
            NameKind.Organization => "Organization",
            NameKind.Location => "Location",
            NameKind.Facility => "Facility",
            NameKind.Norp => "NORP",
            NameKind.Misc => "Misc",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of name."),
        };
}
