using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing;

/// <summary>What stands in the cells of a row, as Spectre markup. Every colour goes with a word or a sign.</summary>
/// <param name="record">The record that the rows are of.</param>
internal sealed class RowText(ReportRecord record)
{
    private readonly Dictionary<string, string> actors = record.Actors.ToDictionary(
        actor => actor.Id,
        actor => Words.Clean(actor.Name),
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Place> places = record.Places.ToDictionary(
        place => place.Id,
        StringComparer.Ordinal
    );

    /// <summary>Who says it, and through whom.</summary>
    public string Speaker(SpeakerRows speaker)
    {
        if (speaker.Source.Kind == SourceKind.Report)
        {
            return Style("bold", "The report itself") + Via(speaker.Via);
        }
        string name = Name(speaker.Source.Actor, speaker.Source.Span);
        return $"{Style("bold", name)} {Style("dim", $"({Wording.Label(speaker.Source.Kind)})")}{Via(speaker.Via)}";
    }

    /// <summary>How the speaker stands to it, and what it is about; null for a plain assertion.</summary>
    public string? Attitude(Claim claim)
    {
        string about = claim.About.IsEmpty ? "" : " " + Style("dim", string.Join(", ", claim.About.Select(Named)));
        string? stance = claim.Stance switch
        {
            Stance.Asserts => null,
            _ => Signs.Of(claim.Stance) is { } sign
                ? Style(sign.Colour, sign.Before(Wording.Label(claim.Stance)))
                : Wording.Label(claim.Stance),
        };
        string? certainty = claim.Certainty switch
        {
            Certainty.Certain or Certainty.Unspecified => null,
            _ => Style("yellow", "~ " + Wording.Label(claim.Certainty)),
        };
        return (stance, certainty) switch
        {
            (null, null) => about.Length == 0 ? null : Style("dim", "about") + about,
            (null, _) => certainty + about,
            (_, null) => stance + about,
            _ => $"{stance}{about}  {certainty}",
        };
    }

    /// <summary>What happened, and how far it came.</summary>
    public static string Label(ReportedEvent item)
    {
        string stage =
            item.Stage == EventStage.Accomplished ? "" : " " + Style("yellow", $"({Wording.Label(item.Stage)})");
        return $"{Style("bold", Wording.Label(item.Type))}{stage} {Style("dim", item.Id)}";
    }

    /// <summary>Who did it to whom, and with what; null where the words do not say.</summary>
    public string? Parts(ReportedEvent item)
    {
        string agents = Names(item.Agents);
        string targets = Names(item.Targets);
        string parts = (agents.Length, targets.Length) switch
        {
            (0, 0) => "",
            (_, 0) => agents,
            (0, _) => "→ " + targets,
            _ => $"{agents} → {targets}",
        };
        string with = string.Join(", ", item.Instruments.Select(span => Words.Clean(span.Quote)));
        string all = with.Length == 0 ? parts : $"{parts} with {with}".TrimStart();
        return all.Length == 0 ? null : Markup.Escape(all);
    }

    /// <summary>How many, of whom.</summary>
    public static string HowMany(Figure figure)
    {
        string of = figure.Of is null ? "" : " " + Markup.Escape(Words.Elide(Words.Clean(figure.Of.Quote), 60));
        return $"{Style("bold", Wording.Number(figure))} {Style("dim", figure.Id)}{(of.Length == 0 ? "" : "\n" + of.Trim())}";
    }

    /// <summary>Where; null where the words do not say.</summary>
    public string? Where(ClaimRow row)
    {
        ImmutableArray<string> ids = row.Figure?.Place is { } place ? [place] : row.Event?.Places ?? [];
        string where = string.Join(", ", ids.Select(id => places.GetValueOrDefault(id)).OfType<Place>().Select(Name));
        return where.Length == 0 ? null : Markup.Escape(where);
    }

    /// <summary>When; null where the words do not say.</summary>
    public static string? When(ClaimRow row) =>
        Wording.Time(row.Figure?.Time ?? row.Event?.Time) is { } time ? Markup.Escape(time) : null;

    /// <summary>The words, between quotation marks only where they are the speaker's own.</summary>
    public static string Quote(Claim claim, int longest)
    {
        string words = Words.Elide(Words.Clean(claim.Content.Quote), longest);
        bool bare = claim.Quotation == Quotation.Direct && words[0] is not ('"' or '“' or '«' or '\'');
        return Style(claim.Quotation == Quotation.Direct ? "italic" : "default", bare ? $"“{words}”" : words);
    }

    /// <summary>The id of a thing, and enough of it to know it by.</summary>
    private string Named(string id)
    {
        if (record.Events.FirstOrDefault(item => item.Id == id) is { } item)
        {
            return $"{id} {Wording.Label(item.Type)}";
        }
        if (record.Figures.FirstOrDefault(item => item.Id == id) is { } figure)
        {
            return $"{id} {Wording.Number(figure)}";
        }
        return record.Claims.FirstOrDefault(item => item.Id == id) is { Source: var source }
            ? $"{id} of {(source.Kind == SourceKind.Report ? "the report" : Name(source.Actor, source.Span))}"
            : id;
    }

    private static string Style(string style, string text) => $"[{style}]{Markup.Escape(text)}[/]";

    private static string Name(Place place) =>
        Words.Clean(place.Name)
        + place.Status switch
        {
            PlaceStatus.Resolved when place.Country is not null => $" ({place.Country})",
            PlaceStatus.Ambiguous => " (?)",
            _ => "",
        };

    private string Via(ImmutableArray<Carrier> via) =>
        via.IsEmpty
            ? ""
            : " " + Markup.Escape("via " + string.Join(" via ", via.Select(each => Name(each.Actor, each.Span))));

    private string Names(ImmutableArray<Participant> participants) =>
        string.Join(", ", participants.Select(each => Name(each.Actor, each.Span)));

    private string Name(string? actor, QuotedSpan? span) =>
        actor is not null && actors.TryGetValue(actor, out string? name) ? name : Words.Clean(span?.Quote ?? "unnamed");
}
