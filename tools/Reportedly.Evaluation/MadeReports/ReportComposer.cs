using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>What one report is to say, before it has words.</summary>
/// <param name="Incident">What it is about.</param>
/// <param name="Statements">What it carries, the news first.</param>
/// <param name="Published">When it is printed.</param>
/// <param name="Publisher">Who prints it.</param>
/// <param name="Older">An older incident that it recalls, and what was last said of it; null for none.</param>
internal sealed record ReportPlan(
    MadeIncident Incident,
    ImmutableArray<MadeStatement> Statements,
    DateOnly Published,
    MadePublisher Publisher,
    MadeStatement? Older
);

/// <summary>Writes the plan of a report out.</summary>
internal sealed class ReportComposer(PhraseBank bank, ImmutableArray<MadePublisher> publishers, Random chance)
{
    /// <summary>How many of an incident's people may speak for bodies.</summary>
    private const int Speakers = 12;

    private static readonly string[] Trades = [.. DataFile.Lines("trades.txt")];

    /// <summary>The report.</summary>
    public MadeReport Compose(string id, ReportPlan plan)
    {
        Wording wording = new(bank, chance, plan.Published);
        List<MadeParagraph> paragraphs = [];
        foreach (MadeStatement statement in plan.Statements)
        {
            int before = wording.Introductions;
            MadeSentence told = new(Sentences.Of(Said(statement, plan, wording)), plan.Incident, statement);
            ImmutableArray<MadeSentence> sentences = chance.Percent(35)
                ? [told, new MadeSentence(bank.Draw(chance, "colour", "any"), null, null)]
                : [told];
            paragraphs.Add(new MadeParagraph(sentences, wording.Introductions > before));
            if (chance.Percent(30))
            {
                paragraphs.Add(new MadeParagraph([Quote(plan.Incident)], false));
            }
        }
        if (plan.Older is { } older)
        {
            string phrase = bank.Draw(chance, "older", older.Source.Incident.Type, older.Numbers);
            string clause = wording.Fill(phrase, older.Source.Incident, older);
            paragraphs.Add(new MadeParagraph([new(Sentences.Of(clause), older.Source.Incident, null)], false));
        }
        return new MadeReport
        {
            Id = id,
            Title = Title(plan),
            Publisher = plan.Publisher,
            Published = plan.Published,
            Dateline = Dateline(plan),
            Paragraphs = [.. paragraphs],
        };
    }

    /// <summary>A headline, with the numbers of the first statement.</summary>
    public string Title(ReportPlan plan)
    {
        MadeStatement first = plan.Statements[0];
        string[] fitting =
        [
            .. bank.Ways("title", plan.Incident.Type)
                .Where(way => first.Counts.Length > 0 || !way.Contains("n}", StringComparison.Ordinal)),
        ];
        Wording wording = new(bank, chance, plan.Published);
        string title = wording.Fill(PhraseBank.Chosen(chance.OneOf(fitting), chance), plan.Incident, first);
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private string Said(MadeStatement statement, ReportPlan plan, Wording wording)
    {
        bool isFirst = statement == plan.Statements[0];
        return statement.Saying switch
        {
            Saying.Tell when isFirst => Framed(
                wording.Whole(plan.Incident, statement),
                statement,
                plan,
                wording,
                "frame"
            ),
            Saying.Tell when statement.Counts.IsEmpty => Phrased("confirm", statement, wording),
            Saying.Tell => Framed(
                wording.Fill(
                    bank.Draw(chance, "toll", plan.Incident.Type, statement.Numbers),
                    plan.Incident,
                    statement
                ),
                statement,
                plan,
                wording,
                "later"
            ),
            Saying.Update => Framed(
                wording.Fill(bank.Draw(chance, "update", "K"), plan.Incident, statement),
                statement,
                plan,
                wording,
                "later"
            ),
            Saying.Blame => Phrased("blame", statement, wording),
            Saying.Claim => Phrased("claim", statement, wording),
            Saying.Disown => Phrased("disown", statement, wording),
            Saying.Deny => Phrased("denied", statement, wording),
            Saying.NotConfirm => Phrased("unconfirmed", statement, wording),
            _ => Phrased("nocomment", statement, wording),
        };
    }

    private string Phrased(string kind, MadeStatement statement, Wording wording) =>
        PhraseBank.Filled(
            bank.Draw(chance, kind, "any"),
            slot =>
                slot switch
                {
                    "S" => wording.SourceOf(statement.Source),
                    "party" when kind is "claim" or "disown" => wording.SourceOf(statement.Source),
                    _ => wording.Fill($"{{{slot}}}", statement.Source.Incident, statement),
                }
        );

    private string Framed(string clause, MadeStatement statement, ReportPlan plan, Wording wording, string kind)
    {
        List<string> frames = [.. bank.Ways(kind, "any")];
        if (kind == "frame")
        {
            string own = statement.Source.Sort.Kind switch
            {
                MadeSourceKind.Body => "body",
                MadeSourceKind.Person => "person",
                _ => "any",
            };
            frames.AddRange(bank.Ways(kind, own));
            if (own != "any" && !plan.Publisher.IsAgency)
            {
                frames.AddRange(bank.Ways(kind, "via").Take(2));
            }
        }
        // A sentence does not begin with a number of many digits.
        if (char.IsAsciiDigit(clause[0]) && (clause.Length < 3 || clause[2] != ' '))
        {
            frames.RemoveAll(frame => frame.StartsWith("{C}", StringComparison.Ordinal));
        }
        MadePublisher[] agencies = [.. publishers.Where(one => one.IsAgency)];
        return PhraseBank.Filled(
            chance.OneOf(frames),
            slot =>
                slot switch
                {
                    "S" => wording.SourceOf(statement.Source),
                    "C" => clause,
                    "outlet" => plan.Publisher.IsAgency ? plan.Publisher.Sign : chance.OneOf(agencies).Sign,
                    _ => chance.OneOf(agencies).Name,
                }
        );
    }

    private MadeSentence Quote(MadeIncident incident)
    {
        string person = chance.OneOf([.. incident.People.Skip(Speakers)]).Name;
        string quote = PhraseBank.Filled(
            bank.Draw(chance, "quote", "resident"),
            slot => slot == "witness" ? person : chance.OneOf(Trades)
        );
        return new MadeSentence(quote, null, null);
    }

    private string Dateline(ReportPlan plan)
    {
        string town = (chance.Percent(70) ? plan.Incident.Town.Name : plan.Incident.Theatre.Capital).ToUpperInvariant();
        string sign = plan.Publisher.IsAgency ? $" ({plan.Publisher.Sign})" : "";
        return chance.Next(plan.Publisher.IsAgency ? 2 : 3) switch
        {
            0 => $"{town}, {Wording.DateOf(plan.Published)}{sign} – ",
            1 => $"{town}{sign} — ",
            _ => "",
        };
    }
}
