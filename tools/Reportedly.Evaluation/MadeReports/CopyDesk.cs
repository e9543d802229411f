namespace Reportedly.Evaluation.MadeReports;

/// <summary>Reprints reports as papers do: with another headline, some paragraphs cut, and a line that says whose text it is.</summary>
internal sealed class CopyDesk(ReportComposer composer, Random chance)
{
    /// <summary>A reprint.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="original">What is reprinted.</param>
    /// <param name="publisher">Who prints it.</param>
    /// <param name="published">When.</param>
    /// <param name="incident">What it is about.</param>
    public MadeReport Reprint(
        string id,
        MadeReport original,
        MadePublisher publisher,
        DateOnly published,
        MadeIncident incident
    )
    {
        MadeStatement[] said =
        [
            .. original.Paragraphs.SelectMany(one => one.Sentences).Select(one => one.Says).OfType<MadeStatement>(),
        ];
        ReportPlan plan = new(incident, [.. said], published, publisher, null);
        return original with
        {
            Id = id,
            Title = chance.Percent(70) ? composer.Title(plan) : original.Title,
            Publisher = publisher,
            Published = published,
            Paragraphs = [.. original.Paragraphs.Where((one, at) => at == 0 || one.Introduces || chance.Percent(60))],
            Credit = Credit(original),
            CopyOf = original,
        };
    }

    private string Credit(MadeReport original)
    {
        MadePublisher from = original.Publisher;
        if (!from.IsAgency)
        {
            return $"This report first appeared in {Named(from.Name)}.";
        }
        bool isSigned = original.Dateline.Contains(from.Sign, StringComparison.Ordinal);
        return isSigned && chance.Percent(60)
            ? ""
            : chance.OneOf([$"({from.Sign})", $"Source: {from.Sign}", $"— {from.Name}"]);
    }

    private static string Named(string paper) =>
        paper.StartsWith("The ", StringComparison.Ordinal) ? paper : "the " + paper;
}
