using System.Globalization;
using System.Text;
using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>
/// Merging, splitting and rejecting can be taken back without a trace, in whatever order. <c>REPORTEDLY_SEQUENCES=10000</c> tries as
/// many sequences.
/// </summary>
public sealed class MergeSplitUndoTests
{
    private static readonly int Sequences = int.Parse(
        Environment.GetEnvironmentVariable("REPORTEDLY_SEQUENCES") ?? "120",
        CultureInfo.InvariantCulture
    );

    private static readonly Gen<(ReportRecord[] Reports, int[] Chances)> Any = Gen.Select(
        ToldTwice.Reports,
        Gen.Int[0, 1_000_000].Array[60]
    );

    [Fact]
    public void Undoing_everything_in_any_order_gives_the_incidents_from_before() =>
        Any.Sample(
            any =>
            {
                Desk desk = new(any.Reports, any.Chances);
                string start = desk.Incidents();
                desk.Judge(8);
                desk.UndoAll();

                desk.Incidents().Should().Be(start);
            },
            iter: Sequences
        );

    [Fact]
    public void Undoing_the_last_judgement_gives_the_incidents_from_just_before_it() =>
        Any.Sample(
            any =>
            {
                Desk desk = new(any.Reports, any.Chances);
                desk.Judge(5);
                string before = desk.Incidents();
                desk.Judge(1);
                desk.UndoLast();

                desk.Incidents().Should().Be(before);
            },
            iter: Sequences
        );

    [Fact]
    public void Reading_the_log_from_its_beginning_gives_the_same_incidents() =>
        Any.Sample(
            any =>
            {
                Desk desk = new(any.Reports, any.Chances);
                desk.Judge(8);

                desk.Replayed().Incidents().Should().Be(desk.Incidents());
            },
            iter: Sequences
        );

    [Fact]
    public void A_merge_makes_one_incident_of_two_and_a_split_two_of_one()
    {
        // The worth of the other tests hangs on judgements that do something.
        int merged = 0;
        int split = 0;
        Any.Sample(
            any =>
            {
                Desk desk = new(any.Reports, any.Chances);
                int start = desk.Count();
                if (desk.Merge())
                {
                    desk.Count().Should().Be(start - 1);
                    Interlocked.Increment(ref merged);
                    desk.Split().Should().BeTrue();
                    desk.Count().Should().Be(start);
                    Interlocked.Increment(ref split);
                }
            },
            iter: 100
        );
        merged.Should().BeGreaterThan(50);
        split.Should().BeGreaterThan(50);
    }

    /// <summary>Somebody who judges by chance what he has before him.</summary>
    private sealed class Desk(ReportRecord[] reports, int[] chances)
    {
        private readonly List<Judgement> log = [];
        private readonly Dictionary<ReportRecord, Testimony> testimonies = new(ReferenceEqualityComparer.Instance);
        private ActiveJudgements active = ActiveJudgements.None;
        private int chance;

        public void Judge(int times)
        {
            for (int i = 0; i < times; i++)
            {
                int what = Next(10);
                bool isDone =
                    what < 4 ? Merge()
                    : what < 7 ? Split()
                    : what < 8 ? Reject()
                    : UndoAny();
                if (!isDone)
                {
                    Say(JudgementKind.Note, [Event(Next(reports.Length))], note: "Nothing to do.");
                }
            }
        }

        public bool Merge()
        {
            TellingOf[][] incidents = Clusters();
            if (incidents.Length < 2)
            {
                return false;
            }
            int left = Next(incidents.Length);
            int right = (left + 1 + Next(incidents.Length - 1)) % incidents.Length;
            Say(JudgementKind.Same, [incidents[left][0].Words, incidents[right][0].Words]);
            return true;
        }

        public bool Split()
        {
            TellingOf[][] incidents = [.. Clusters().Where(incident => incident.Length > 1)];
            if (incidents.Length == 0)
            {
                return false;
            }
            TellingOf[] incident = incidents[Next(incidents.Length)];
            int taken = 1 + Next(incident.Length - 1);
            Say(JudgementKind.Different, [.. incident[^taken..].Select(one => one.Words)], from: [incident[0].Words]);
            return true;
        }

        public void UndoLast() => Say(JudgementKind.Undo, [], undoes: log[^1].Id);

        public void UndoAll()
        {
            while (active.Standing.ToArray() is { Length: > 0 } standing)
            {
                Say(JudgementKind.Undo, [], undoes: standing[Next(standing.Length)].Id);
            }
        }

        public int Count() => Clusters().Length;

        public string Incidents()
        {
            StringBuilder lines = new();
            foreach (Incident incident in Corroborator.Incidents(reports.Select(Told), Links()))
            {
                lines.Append(Encoding.UTF8.GetString(IncidentCodec.ToUtf8(incident))).Append('\n');
            }
            return lines.ToString();
        }

        /// <summary>Another desk, which knows of the judgements only what the log's bytes say.</summary>
        public Desk Replayed()
        {
            Desk other = new(reports, []);
            foreach (Judgement judgement in log)
            {
                JudgementDraft read = JudgementCodec.FromUtf8(JudgementCodec.ToUtf8(judgement.Content));
                other.log.Add(judgement with { Content = read });
            }
            other.active = ActiveJudgements.Of(other.log);
            return other;
        }

        private bool Reject()
        {
            Say(JudgementKind.Reject, [Event(Next(reports.Length))]);
            return true;
        }

        private bool UndoAny()
        {
            Judgement[] standing = [.. log.Where(active.Stands)];
            if (standing.Length > 0)
            {
                Say(JudgementKind.Undo, [], undoes: standing[Next(standing.Length)].Id);
            }
            return standing.Length > 0;
        }

        private WordsRef Event(int report) => WordsRef.To(reports[report], "e1")!;

        private int Next(int below) => chances[chance++ % chances.Length] % below;

        private void Say(
            JudgementKind kind,
            WordsRef[] subjects,
            WordsRef[]? from = null,
            string? undoes = null,
            string? note = null
        )
        {
            JudgementDraft draft = new()
            {
                Kind = kind,
                Subjects = [.. subjects],
                From = [.. from ?? []],
                Note = note,
                Undoes = undoes,
                Who = "Mira Okonjo",
                When = MarketReport.Noon,
                Why = "by chance",
            };
            JudgementRules.Fault(draft).Should().BeNull();
            log.Add(new Judgement(log.Count + 1, draft, [], []));
            active = active.With(log[^1]);
        }

        private Testimony Told(ReportRecord report)
        {
            ReportRecord judged = JudgedRecord.Apply(report, active);
            if (!testimonies.TryGetValue(judged, out Testimony? testimony))
            {
                testimonies[judged] = testimony = Testimony.Of(judged);
            }
            return testimony;
        }

        private LinkConstraints Links() =>
            JudgedLinks.Of(active, key => reports.First(report => ReportKey.Of(report.Report) == key)).Constraints;

        /// <summary>The tellings of each incident.</summary>
        private TellingOf[][] Clusters()
        {
            TellingIndex index = new();
            Dictionary<TellingId, WordsRef> words = [];
            foreach (ReportRecord report in reports)
            {
                foreach (Telling telling in Told(report).Tellings)
                {
                    index.Add(telling);
                    words[telling.Id] = WordsRef.To(report, telling.Event)!;
                }
            }
            return
            [
                .. new IncidentLinker(index, Links())
                    .Link(index.Ids)
                    .SelectMany(component => component.Clusters)
                    .Select(cluster => cluster.Select(id => new TellingOf(id, words[id])).ToArray()),
            ];
        }
    }

    private readonly record struct TellingOf(TellingId Id, WordsRef Words);
}
