using System.Globalization;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Writes templates in the form that scorers read: 25 numbered slots, one fill a line.</summary>
/// <param name="output">Where to.</param>
public sealed class ResponseWriter(TextWriter output)
{
    private const string None = "-";
    private const string Inapplicable = "*";

    private static readonly string[] Labels =
    [
        "MESSAGE: ID",
        "MESSAGE: TEMPLATE",
        "INCIDENT: DATE",
        "INCIDENT: LOCATION",
        "INCIDENT: TYPE",
        "INCIDENT: STAGE OF EXECUTION",
        "INCIDENT: INSTRUMENT ID",
        "INCIDENT: INSTRUMENT TYPE",
        "PERP: INCIDENT CATEGORY",
        "PERP: INDIVIDUAL ID",
        "PERP: ORGANIZATION ID",
        "PERP: ORGANIZATION CONFIDENCE",
        "PHYS TGT: ID",
        "PHYS TGT: TYPE",
        "PHYS TGT: NUMBER",
        "PHYS TGT: FOREIGN NATION",
        "PHYS TGT: EFFECT OF INCIDENT",
        "PHYS TGT: TOTAL NUMBER",
        "HUM TGT: NAME",
        "HUM TGT: DESCRIPTION",
        "HUM TGT: TYPE",
        "HUM TGT: NUMBER",
        "HUM TGT: FOREIGN NATION",
        "HUM TGT: EFFECT OF INCIDENT",
        "HUM TGT: TOTAL NUMBER",
    ];

    /// <summary>Writes what was found in one message: its templates, or an empty one where it has none.</summary>
    public void Write(string message, IReadOnlyList<IncidentTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        if (templates.Count == 0)
        {
            Slot(0, [message]);
            for (int slot = 1; slot < Labels.Length; slot++)
            {
                Slot(slot, [Inapplicable]);
            }
            output.Write('\n');
        }
        for (int i = 0; i < templates.Count; i++)
        {
            Write(message, i + 1, templates[i]);
            output.Write('\n');
        }
    }

    private void Write(string message, int number, IncidentTemplate template)
    {
        bool kidnapping = template.Type == IncidentType.Kidnapping;
        Slot(0, [message]);
        Slot(1, [number.ToString(CultureInfo.InvariantCulture)]);
        Slot(2, [template.Date]);
        Slot(3, [template.Location]);
        Slot(4, [NameOf(template.Type)]);
        Slot(5, [template.Stage]);
        Slot(6, template.HasNoInstrumentSlot ? [Inapplicable] : template.Instruments.Select(i => Quoted(i.Name)));
        Slot(
            7,
            template.HasNoInstrumentSlot
                ? [Inapplicable]
                : template.Instruments.Select(i => About(i.Kind, i.Name ?? None))
        );
        Slot(8, [template.Category]);
        Slot(9, template.Individuals.Select(Quoted));
        Slot(10, template.Organisations.Select(o => Quoted(o.Name)));
        Slot(11, template.Organisations.Select(o => About(o.Confidence, o.Name)));
        IReadOnlyList<PhysicalTarget> things = template.PhysicalTargets;
        Slot(12, kidnapping ? [Inapplicable] : things.Select(t => Quoted(t.Name)));
        Slot(13, kidnapping ? [Inapplicable] : things.Select(t => About(t.Kind, t.Name)));
        Slot(14, kidnapping ? [Inapplicable] : things.Select(t => About(t.Number, t.Name)));
        Slot(15, kidnapping ? [Inapplicable] : things.Select(t => About(t.Nation, t.Name)));
        Slot(16, kidnapping ? [Inapplicable] : things.Select(t => About(t.Effect, t.Name)));
        Slot(17, [kidnapping ? Inapplicable : null]);
        IReadOnlyList<HumanTarget> people = template.HumanTargets;
        Slot(18, people.Select(p => Quoted(p.Name)));
        Slot(
            19,
            people.SelectMany(p => p.Descriptions.Select(d => p.Name is { } name ? About(Quoted(d), name) : Quoted(d)))
        );
        Slot(20, people.Select(p => About(p.Kind, Called(p))));
        Slot(21, people.Select(p => About(p.Number, Called(p))));
        Slot(22, people.Select(p => About(p.Nation, Called(p))));
        Slot(23, [.. people.Select(p => About(p.Effect, Called(p))), About(template.EffectOnNobody, None)]);
        Slot(24, [null]);
    }

    private static string Called(HumanTarget target) => target.Name ?? target.Descriptions[0];

    private static string? Quoted(string? words) =>
        words is null ? null : $"\"{words.Replace("\"", "", StringComparison.Ordinal)}\"";

    private static string? About(string? value, string of) => value is null ? null : $"{value}: {Quoted(of)}";

    private static string NameOf(IncidentType type) =>
        type == IncidentType.ForcedWorkStoppage ? "FORCED WORK STOPPAGE" : type.ToString().ToUpperInvariant();

    private void Slot(int number, IEnumerable<string?> fills)
    {
        string lead = string.Create(CultureInfo.InvariantCulture, $"{number}.").PadRight(4) + Labels[number];
        bool any = false;
        foreach (string fill in fills.OfType<string>())
        {
            output.Write((any ? "" : lead).PadRight(36));
            output.Write(fill);
            output.Write('\n');
            any = true;
        }
        if (!any)
        {
            output.Write(lead.PadRight(36));
            output.Write(None);
            output.Write('\n');
        }
    }
}
