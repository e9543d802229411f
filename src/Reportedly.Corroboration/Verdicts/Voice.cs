using Reportedly.Records;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>An origin of one incident while its facets are put together.</summary>
internal sealed class Voice
{
    private readonly SortedSet<string> reports = new(StringComparer.Ordinal);

    private bool isNamedByPerson;

    public Voice(string key, StatementSource source, bool isNameless)
    {
        IsNameless = isNameless;
        Key = key;
        Name = source.Name;
        Kind = source.Kind;
        isNamedByPerson = source.Kind == SourceKind.NamedPerson;
        IsOfficial = source.IsOfficial;
        IsOwnVoice = source.IsOwnVoice;
    }

    /// <summary>What tells it from others.</summary>
    public string Key { get; }

    /// <summary>The fullest name so far.</summary>
    public string Name { get; private set; }

    public SourceKind Kind { get; private set; }

    public string? Body { get; private set; }

    public string? BodyName { get; private set; }

    public bool IsOfficial { get; private set; }

    /// <summary>True for a report that speaks for itself.</summary>
    public bool IsOwnVoice { get; }

    /// <summary>True for witnesses, "a doctor" and others of whom nobody can know whether they are one.</summary>
    public bool IsNameless { get; }

    /// <summary>Id in the incident; empty until it has one.</summary>
    public string Id { get; set; } = "";

    /// <summary>What counts once where origins are counted: those of one body are not independent of each other.</summary>
    public string Group => Body ?? Key;

    /// <summary>Keys of the reports that carry it.</summary>
    public IReadOnlyCollection<string> Reports => reports;

    /// <summary>Takes in how another report names it.</summary>
    public void Meet(StatementSource source, string report)
    {
        // A person's name says more than his office, then the longest most; of two of one length the first in order, so that arrival does not
        // matter.
        bool isPerson = source.Kind == SourceKind.NamedPerson;
        if (
            isPerson != isNamedByPerson
                ? isPerson
                : source.Name.Length > Name.Length
                    || (source.Name.Length == Name.Length && string.CompareOrdinal(source.Name, Name) < 0)
        )
        {
            Name = source.Name;
            Kind = source.Kind;
            isNamedByPerson = isPerson;
        }
        if (source.Body is not null && (Body is null || string.CompareOrdinal(source.Body, Body) < 0))
        {
            Body = source.Body;
            BodyName = source.BodyName;
        }
        IsOfficial |= source.IsOfficial;
        reports.Add(report);
    }

    /// <summary>A report that carries its words.</summary>
    public void CarriedBy(string report) => reports.Add(report);
}
