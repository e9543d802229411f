using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Comparison;
using Reportedly.Corroboration.Copies;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

public sealed partial class LinkViews
{
    /// <summary>How what two reports tell compares.</summary>
    /// <param name="one">Key of a report.</param>
    /// <param name="other">Key of another.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ComparedReports CompareReports(string one, string other) =>
        Look(
            new ComparedReports(AreCopies: false, [], [], []),
            tellings =>
            {
                ImmutableArray<Telling> left = TellingsOf(tellings, one);
                ImmutableArray<Telling> right = TellingsOf(tellings, other);
                bool areThere =
                    TestimonyTable.RowOf(connection, one) is not null
                    && TestimonyTable.RowOf(connection, other) is not null;
                return new ComparedReports(
                    areThere
                        && ReportCopies.AreCopies(
                            TestimonyTable.Read(connection, one),
                            TestimonyTable.Read(connection, other)
                        ),
                    [.. left.Select(Told)],
                    [.. right.Select(Told)],
                    [
                        .. left.SelectMany(
                                _ => right,
                                (a, b) => new ComparedTellings(a, b, TellingComparer.Explain(a, b))
                            )
                            .OrderByDescending(pair => pair.Comparison.Score)
                            .ThenBy(pair => pair.One.Id)
                            .ThenBy(pair => pair.Other.Id),
                    ]
                );

                ToldIncident Told(Telling telling) => new(telling, IdOrder.Incident(IncidentOf(tellings, telling.Id)));
            }
        );

    private ImmutableArray<Telling> TellingsOf(TellingTable tellings, string key) =>
        TestimonyTable.RowOf(connection, key) is { } row ? tellings.Of(row) : [];
}
