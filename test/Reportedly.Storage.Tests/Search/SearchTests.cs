using CsCheck;
using Reportedly.Storage.Tests.Homes;
using Reportedly.Storage.Tests.Views;
using Reportedly.Text;

namespace Reportedly.Storage.Tests.Search;

/// <summary>Runs over every home of stores.</summary>
public abstract class SearchTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly TownReport Herald = new()
    {
        Id = "herald",
        Title = "Market struck in Orsal",
        Tail = "Shopkeepers of the café in Ta\u2019iz Street 🕯 wept; Velik\u2019s bakery stayed closed.",
    };

    private static readonly TownReport Courier = new()
    {
        Id = "courier",
        Title = "Shells fall",
        Town = "Harim Bridge",
        GeonamesId = 103,
        Latitude = 36.1,
        Longitude = 43.2,
        Day = new(2031, 6, 1),
        Killed = 31,
        Source = "city hospital",
        Denier = "Desert Column",
        Tail = "The market reopened. The interior minister wept.",
    };

    private static readonly string[] Odd =
    [
        "NEAR(a b)",
        "a AND b",
        "words:a",
        "{speaker}: a",
        "a* -",
        "'; DROP TABLE incident; --",
        "a <-> b",
        "\\",
    ];

    private readonly THome home = new();
    private readonly RecordStore store;

    protected SearchTests()
    {
        store = RecordStore.Open(home.Store("search"));
        store.AddBatch([Herald.Reading(), Courier.Reading()]);
        store.Views.Link();
    }

    [Theory]
    [InlineData("market", "courier herald")]
    [InlineData("MARKET wept", "courier herald")]
    [InlineData("market bakery", "herald")]
    [InlineData("cafe", "herald")]
    [InlineData("CAFÉ", "herald")]
    [InlineData("taiz", "herald")]
    [InlineData("Ta'iz", "herald")]
    [InlineData("velik", "herald")]
    [InlineData("\"market reopened\"", "courier")]
    [InlineData("\"reopened market\"", "")]
    [InlineData("market -bakery", "courier")]
    [InlineData("-bakery", "courier")]
    [InlineData("market -\"market reopened\"", "herald")]
    [InlineData("bakery OR reopened", "courier herald")]
    [InlineData("bakery OR reopened shells", "courier")]
    [InlineData("reopen*", "courier")]
    [InlineData("reopen", "")]
    [InlineData("31", "courier")]
    [InlineData("wept;", "courier herald")]
    public void Reports_are_found_by_their_words(string query, string found) => Found(query).Should().Equal(Ids(found));

    [Theory]
    [InlineData("speaker:\"interior ministry\"", "herald")]
    [InlineData("speaker:ministry killed", "herald")]
    [InlineData("speaker:hospital killed", "courier")]
    [InlineData("speaker:hospital bakery", "")]
    [InlineData("speaker:hospital reopened", "")]
    [InlineData("speaker:hospital -killed", "")]
    [InlineData("speaker:column", "courier")]
    [InlineData("speaker:column killed", "")]
    [InlineData("place:orsal", "herald")]
    [InlineData("place:\"Harim Bridge\" market", "courier")]
    [InlineData("market since:2031-05-07", "courier")]
    [InlineData("market until:2031-05-06", "herald")]
    [InlineData("verdict:denied", "courier")]
    [InlineData("verdict:single-origin place:orsal", "herald")]
    [InlineData("verdict:denied place:orsal", "")]
    public void Reports_are_found_by_who_speaks_in_them_and_by_what_they_tell(string query, string found) =>
        Found(query).Should().Equal(Ids(found));

    [Fact]
    public void A_match_is_shown_at_its_place_with_who_says_it()
    {
        SearchHit hit = store.Search.Find(SearchQuery.Parse("market OR killed OR wept place:orsal")).Hits.Single();

        hit.Matches.Select(match => (match.Words.Quote, match.In, match.Speaker))
            .Should()
            .Equal(
                ("Market", MatchPlace.Title, null),
                ("killed", MatchPlace.Claim, "interior ministry"),
                ("wept", MatchPlace.Text, null)
            );
        SourceText text = SourceText.FromString(Herald.Record().Report.Text);
        hit.Matches.Select(match => match.Words)
            .Append(hit.Snippet)
            .Should()
            .OnlyContain(words =>
                words.In(text).Length == words.Quote.Length && text.Quote(words.In(text)) == words.Quote
            );
        hit.Snippet.Quote.Should().Contain("killed").And.NotContain("Market struck");
    }

    [Fact]
    public void Where_only_a_speaker_is_asked_for_all_that_he_says_is_shown()
    {
        SearchHit hit = store.Search.Find(SearchQuery.Parse("speaker:column")).Hits.Single();

        hit.Matches.Single().Words.Quote.Should().Be("any part in it");
        hit.Matches.Single().Claim.Should().Be("c2");
    }

    [Fact]
    public void What_people_rejected_is_said_by_nobody()
    {
        store.Judgements.Add(
            new Storage.Judgements.JudgementDraft
            {
                Kind = Storage.Judgements.JudgementKind.Reject,
                Subjects = [Storage.Judgements.WordsRef.To(Courier.Record(), "c2")!],
                Who = "Mira Okonjo",
                When = new DateTimeOffset(2031, 6, 9, 8, 0, 0, TimeSpan.Zero),
                Why = "the column spoke of another blast",
            }
        );
        store.Views.Link();

        Found("speaker:column").Should().BeEmpty();
    }

    [Fact]
    public void Pages_together_have_every_report_once()
    {
        SearchPage first = store.Search.Find(SearchQuery.Parse("market"), limit: 1);
        SearchPage second = store.Search.Find(SearchQuery.Parse("market"), limit: 1, first.Next);

        first.Total.Should().Be(2);
        first.Hits.Concat(second.Hits).Select(hit => hit.ExternalId).Should().Equal("courier", "herald");
        second.Next.Should().BeNull();
    }

    [Fact]
    public void Whatever_is_written_finds_something_or_nothing_or_is_no_query() =>
        Gen.OneOf(
                Gen.String,
                Gen.String[Gen.Char["ab \"'*:-()^&|!<>{}+\\%_;.,\u0301\u0640é🕯ONRT"], 0, 24],
                Gen.Int[0, Odd.Length - 1].Select(at => Odd[at])
            )
            .Sample(
                line =>
                {
                    try
                    {
                        store.Search.Find(SearchQuery.Parse(line)).Total.Should().BeInRange(0, 2);
                    }
                    catch (SearchFormatException refused)
                    {
                        refused.Message.Should().NotBeEmpty();
                    }
                },
                iter: 300,
                threads: 1
            );

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
    }

    private static string[] Ids(string found) => found.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<string?> Found(string query)
    {
        SearchPage page = store.Search.Find(SearchQuery.Parse(query));
        page.Total.Should().Be(page.Hits.Length);
        return page.Hits.Select(hit => hit.ExternalId);
    }
}

/// <summary>In files.</summary>
public sealed class SearchTestsOnSqlite : SearchTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class SearchTestsOnPostgres : SearchTests<PostgresHome>;
