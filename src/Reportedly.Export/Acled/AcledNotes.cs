using System.Globalization;
using System.Text;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Acled;

/// <summary>What stands in <c>notes</c> and <c>tags</c>: whose words the row rests on, and whatever is disputed.</summary>
internal static class AcledNotes
{
    /// <summary>The notes.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="toll">Its fatalities; null where nobody names any.</param>
    public static string Of(Incident incident, Toll? toll)
    {
        StringBuilder notes = new();
        foreach (Facet happened in incident.Facets.Where(f => f.Question == FacetQuestion.Happened))
        {
            foreach (Position position in happened.Positions.Where(p => !p.Superseded && !p.Claims.IsEmpty).Take(3))
            {
                string who = Name(incident, position);
                string words = position.Claims[0].Words.Quote.ReplaceLineEndings(" ");
                notes.Append(CultureInfo.InvariantCulture, $"{who} ({Says(position.Stance)}): \"{words}\". ");
            }
            notes.Append(CultureInfo.InvariantCulture, $"That it happened is {Plain(happened.Verdict)}. ");
        }
        if (Sides.IsDisputed(incident))
        {
            notes.Append(
                CultureInfo.InvariantCulture,
                $"Who did it is disputed; named are {string.Join(", ", incident.Agents.Select(p => p.Name))}. "
            );
        }
        foreach (Facet facet in toll?.Counted ?? [])
        {
            string each = string.Join(
                "; ",
                Toll.Standing(facet)
                    .Select(p => string.Create(CultureInfo.InvariantCulture, $"{Number(p)} ({Name(incident, p)})"))
            );
            notes.Append(
                CultureInfo.InvariantCulture,
                $"Killed, {facet.Of ?? CountedSide.People}: {each}; {Plain(facet.Verdict)}. "
            );
        }
        if (toll is null)
        {
            notes.Append("No number of deaths is reported; ACLED codes 0. ");
        }
        return notes.ToString().TrimEnd();
    }

    /// <summary>The tags: the size of a crowd, as ACLED writes it.</summary>
    public static string? Tags(Incident incident, AcledType type)
    {
        if (type.Event is not ("Protests" or "Riots"))
        {
            return null;
        }
        string? words = incident
            .Facets.Where(f => f.Measure == Measure.Participants)
            .SelectMany(Toll.Standing)
            .SelectMany(p => p.Claims)
            .Select(c => c.Words.Quote.ReplaceLineEndings(" "))
            .FirstOrDefault();
        return $"crowd size={words ?? "no report"}";
    }

    private static string Name(Incident incident, Position position) =>
        incident.Origins.FirstOrDefault(o => o.Id == position.Origin)?.Name ?? position.Origin;

    private static string Number(Position p) =>
        p.Qualifier switch
        {
            Qualifier.MoreThan or Qualifier.AtLeast => string.Create(CultureInfo.InvariantCulture, $"{p.Low} or more"),
            Qualifier.LessThan or Qualifier.UpTo => string.Create(CultureInfo.InvariantCulture, $"{p.High} or fewer"),
            Qualifier.Vague => p.Claims.IsEmpty ? $"{p.Low}" : p.Claims[0].Words.Quote.ReplaceLineEndings(" "),
            _ when p.Low == p.High => string.Create(CultureInfo.InvariantCulture, $"{p.Low}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{p.Low} to {p.High}"),
        };

    private static string Says(Stance stance) => RecordNames.Of(stance).Replace('_', ' ');

    private static string Plain(Verdict verdict) => RecordNames.Of(verdict).Replace('_', ' ');
}
