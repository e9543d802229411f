using System.Globalization;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>Puts one report into words: what was named before is named shorter, and times are told as on the day of publication.</summary>
/// <param name="bank">Ways to say things.</param>
/// <param name="chance">What is drawn.</param>
/// <param name="published">The day of publication.</param>
internal sealed class Wording(PhraseBank bank, Random chance, DateOnly published)
{
    private const int DaysOfAWeek = 6;

    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    /// <summary>How many sources and places have been named at first.</summary>
    public int Introductions { get; private set; }

    /// <summary>The source as it is named here.</summary>
    public string SourceOf(MadeSource source)
    {
        if (named.Contains(source.Name))
        {
            return source.Later(chance);
        }
        Introduce(source.Name);
        string form = source.First(chance);
        // Who was not named cannot be called by the family name later.
        return form;
    }

    /// <summary>The incident's event in a few words: the first time with day and town, later with an article.</summary>
    public string Short(MadeIncident incident)
    {
        string noun = bank.Draw(chance, "short", incident.Type);
        if (named.Contains(incident.Id))
        {
            return "the " + noun;
        }
        Introduce(incident.Id);
        int days = published.DayNumber - incident.Day.DayNumber;
        string day = days <= DaysOfAWeek ? $"{incident.Day.DayOfWeek}'s" : "the " + DateOf(incident.Day);
        return $"{day} {noun} in {TownOf(incident)}";
    }

    /// <summary>A phrase of the tables about an incident, its slots filled.</summary>
    /// <param name="phrase">The phrase, its choices made.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="statement">Whose numbers are told; null for none.</param>
    public string Fill(string phrase, MadeIncident incident, MadeStatement? statement) =>
        PhraseBank.Filled(phrase, slot => Filling(slot, phrase, incident, statement));

    /// <summary>The event as a whole, with the numbers of a statement: the first telling of a report.</summary>
    public string Whole(MadeIncident incident, MadeStatement statement)
    {
        string numbers = statement.Numbers;
        string phrase = bank.Has("whole", incident.Type, numbers)
            ? bank.Draw(chance, "whole", incident.Type, numbers)
            : bank.Draw(chance, "core", incident.Type);
        string clause = Fill(phrase, incident, statement);
        Introduce(incident.Id);
        return clause;
    }

    /// <summary>Says that an incident is known to the reader from here on.</summary>
    public void Introduce(string name)
    {
        if (named.Add(name))
        {
            Introductions++;
        }
    }

    /// <summary><c>March 5</c>.</summary>
    public static string DateOf(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    /// <summary>When the incident was, as told on the day of publication.</summary>
    public string When(MadeIncident incident)
    {
        int days = published.DayNumber - incident.Day.DayNumber;
        if (days > DaysOfAWeek)
        {
            return "on " + DateOf(incident.Day);
        }
        string day = $"{incident.Day.DayOfWeek}";
        return incident.PartOfDay switch
        {
            "" => "on " + day,
            "night" when chance.Percent(50) => $"late on {day}",
            "morning" when chance.Percent(40) => $"early on {day}",
            _ => $"on {day} {incident.PartOfDay}",
        };
    }

    private string TownOf(MadeIncident incident)
    {
        string key = "town " + incident.Town.Name;
        if (named.Contains(key))
        {
            return incident.Town.Name;
        }
        Introduce(key);
        return chance.Next(4) switch
        {
            0 => $"the town of {incident.Town.Name}",
            1 => $"{incident.Town.Name}, {incident.Town.Region},",
            2 => $"the town of {incident.Town.Name} in {incident.Town.Region}",
            _ => incident.Town.Name,
        };
    }

    private string Filling(string slot, string phrase, MadeIncident incident, MadeStatement? statement)
    {
        switch (slot)
        {
            case "where":
                return "in " + TownOf(incident);
            case "near":
                return chance.OneOf(["near ", "outside "]) + TownOf(incident);
            case "when":
                return When(incident);
            case "place":
                return incident.Town.Name;
            case "core":
            case "tail":
                string numbers = slot == "tail" ? statement!.Numbers : "";
                return Fill(bank.Draw(chance, slot, incident.Type, numbers), incident, statement);
            case "short":
                return Short(incident);
            case "party":
                return "the " + (statement?.Party ?? incident.Group);
        }
        if (incident.Slots.TryGetValue(slot, out string? filling))
        {
            return filling;
        }
        MadeCount count =
            statement?.Counts.FirstOrDefault(one => one.Of.Letter == slot[0])
            ?? throw new InvalidOperationException(
                $"The tables have a slot '{slot}' in '{phrase}' that nothing fills."
            );
        return slot.Length > 1 ? count.Told : Counted(count, phrase);
    }

    /// <summary>Behind the dead, "others" are the wounded.</summary>
    private string Counted(MadeCount count, string phrase)
    {
        bool follows = count.Of.Letter == 'I' && phrase.Contains("{K}", StringComparison.Ordinal);
        string noun =
            follows
            && count.Qualifier == Qualifier.Exact
            && count.Of.Noun is "people" or "civilians"
            && chance.Percent(60)
                ? chance.OneOf(["others", "others", ""])
                : count.Of.Noun;
        return $"{count.Told} {noun}".TrimEnd();
    }
}
