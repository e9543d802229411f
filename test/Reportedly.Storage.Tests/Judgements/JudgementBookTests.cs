using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>Judgements in a store of every kind: what was acknowledged is there, and mistakes are told before they stand for ever.</summary>
public abstract class JudgementBookTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly THome home = new();
    private readonly Dictionary<string, ReportRecord> records = new(StringComparer.Ordinal) { [Key] = AsRead };

    [Fact]
    public void A_judgement_is_there_when_the_store_is_opened_again()
    {
        string name = home.Store("judged");
        Judgement added;
        using (RecordStore store = RecordStore.Open(name))
        {
            added = Book(store).Add(Says(JudgementKind.Reject, "e1"));
            Book(store).Add(Undoes("j1")).Previous.Should().Equal(added.Hash);
        }
        using RecordStore again = RecordStore.Open(name);
        JudgementBook book = Book(again);

        added.Id.Should().Be("j1");
        book.All().Select(one => one.Id).Should().Equal("j1", "j2");
        book.All().First().Should().BeEquivalentTo(added);
        book.Active().Standing.Should().BeEmpty();
        book.Verify().Should().BeNull();
        again.Verify().Faults.Should().BeEmpty();
    }

    [Fact]
    public void Two_who_judge_at_once_see_what_the_other_said()
    {
        string name = home.Store("two");
        using RecordStore first = RecordStore.Open(name);
        using RecordStore second = RecordStore.Open(name);
        JudgementBook mine = Book(first);
        JudgementBook theirs = Book(second);

        mine.Add(Says(JudgementKind.Reject, "e1"));
        theirs.Add(Undoes("j1")).Id.Should().Be("j2");

        mine.Invoking(book => book.Add(Undoes("j1")))
            .Should()
            .Throw<InvalidJudgementException>()
            .WithMessage("j1 is undone already, by j2; undo j2 to have it back.");
        mine.Add(Undoes("j2"));
        mine.Active().Standing.Select(one => one.Id).Should().Equal("j1");
        theirs.Active().Standing.Select(one => one.Id).Should().Equal("j1");
    }

    [Fact]
    public void A_judgement_that_is_refused_leaves_no_trace()
    {
        using RecordStore store = RecordStore.Open(home.Store("refused"));
        JudgementBook book = Book(store);

        Refusal(book, Undoes("j1")).Should().Be("j1 cannot be undone: nobody has judged anything yet.");
        Refusal(book, Says(JudgementKind.Reject, "e1") with { Why = null }).Should().StartWith("why is missing");
        book.Add(Says(JudgementKind.Accept, "e2"));
        Refusal(book, Undoes("j9")).Should().Be("j9 cannot be undone: the last judgement is j1.");

        book.All().Should().ContainSingle();
    }

    [Fact]
    public void A_judgement_on_what_is_not_there_is_refused()
    {
        using RecordStore store = RecordStore.Open(home.Store("absent"));
        JudgementBook book = Book(store);
        WordsRef bombing = To("e1");
        WordsRef elsewhere = bombing with { Report = bombing.Report + "-other" };

        Refusal(book, Accepts(elsewhere)).Should().EndWith("herald-17-other; read it first.");
        Refusal(book, Accepts(bombing with { Words = bombing.Words! with { Quote = "bang" } }))
            .Should()
            .Contain("does not say \"bang\" at [");
        Refusal(book, Accepts(bombing with { Words = Words("market") }))
            .Should()
            .Contain("e1 \"market\" is not in the newest reading")
            .And.Contain("nothing of its sort is there now");
        Refusal(book, Accepts(bombing with { Id = "e2" })).Should().Contain("e1 is there now");
        Refusal(book, Accepts(bombing with { Ordinal = 1 })).Should().Contain("nothing of its sort is there now");
    }

    [Fact]
    public void A_correction_that_does_not_fit_or_changes_nothing_is_refused()
    {
        using RecordStore store = RecordStore.Open(home.Store("unfit"));
        JudgementBook book = Book(store);

        Refusal(book, Corrects("f1", FieldChange.To("high", "9")))
            .Should()
            .Be("The correction does not fit: f1: low is above high: 12..9.");
        Refusal(book, Corrects("f1", FieldChange.To("low", "12")))
            .Should()
            .Be("The correction changes nothing: f1 \"12\" says so already; accept it instead.");
        book.Add(Corrects("f1", FieldChange.To("low", "9"), FieldChange.To("high", "9")));
        book.Add(Corrects("f1", FieldChange.To("high", "12"), FieldChange.To("qualifier", "between")));
        JudgedRecord.Apply(AsRead, book.Active()).Figures[0].Low.Should().Be(9);
    }

    [Fact]
    public void Judgements_without_effect_are_listed_and_none_is_dropped()
    {
        using RecordStore store = RecordStore.Open(home.Store("orphans"));
        JudgementBook book = Book(store);
        book.Add(Says(JudgementKind.Same, "e1", "e2"));
        book.Add(Says(JudgementKind.Note, "c1") with { Note = "Call the ministry." });
        book.Add(Says(JudgementKind.Accept, "report"));
        book.Orphans().Should().BeEmpty();

        records[Key] = AsRead with { Events = [], Figures = [], Claims = [] };
        book.Orphans()
            .Select(orphan => (orphan.Judgement.Id, orphan.Subject.Id, orphan.Reason))
            .Should()
            .Equal(
                ("j1", "e1", OrphanReason.WordsGone),
                ("j1", "e2", OrphanReason.WordsGone),
                ("j2", "c1", OrphanReason.WordsGone)
            );
        records.Clear();
        book.Orphans().Should().HaveCount(4).And.OnlyContain(orphan => orphan.Reason == OrphanReason.ReportMissing);
        records[Key] = AsRead;
        book.Orphans().Should().BeEmpty();
    }

    [Fact]
    public void An_incident_is_judged_by_the_events_that_tell_of_it()
    {
        using RecordStore store = RecordStore.Open(home.Store("incident"));
        JudgementBook book = Book(store);
        Incident[] incidents = [.. Corroborator.Incidents([AsRead])];
        incidents.Length.Should().BeGreaterThan(1);

        book.Add(Says(JudgementKind.Same) with { Subjects = [.. incidents.Select(one => book.WordsOf(one)[0])] });
        LinkConstraints links = JudgedLinks.Of(book.Active(), key => records[key]).Constraints;

        Incident all = Corroborator.Incidents([AsRead], links).Should().ContainSingle().Subject;
        book.WordsOf(all).Should().BeEquivalentTo([To("e1"), To("e2"), To("e3")]);
        book.Find(Key, "c4").Should().Be(To("c4"));
        book.Find(Key, "c9").Should().BeNull();
        book.Find("sha256:00", "c4").Should().BeNull();
    }

    [Fact]
    public void A_row_that_is_no_judgement_is_named_when_it_is_read()
    {
        using RecordStore store = RecordStore.Open(home.Store("odd"));
        store.JudgementLog.Append("{}"u8.ToArray());

        Book(store)
            .Invoking(book => book.Active())
            .Should()
            .Throw<StorageException>()
            .WithMessage("judgement j1 cannot be read:*");
        Book(store).Verify()!.Sequence.Should().Be(1);
    }

    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private static JudgementDraft Accepts(WordsRef thing) => Says(JudgementKind.Accept) with { Subjects = [thing] };

    private static string Refusal(JudgementBook book, JudgementDraft draft) =>
        book.Invoking(one => one.Add(draft)).Should().Throw<InvalidJudgementException>().Which.Message;

    private JudgementBook Book(RecordStore store) => new(store.Connection, key => records.GetValueOrDefault(key));
}

public sealed class JudgementBookTestsOnSqlite : JudgementBookTests<SqliteHome>;

public sealed class JudgementBookTestsOnPostgres : JudgementBookTests<PostgresHome>;
