using System.Globalization;
using Reportedly.Language;
using Reportedly.Reading.Times;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Times;

/// <summary>When a report was published: as its metadata, its dateline or its own words say, and never a guess.</summary>
public sealed class PublicationReaderTests
{
    private const string WithoutDate = """
        Army foils plot in Orvane

        TALMAR – The rebels were planning their biggest raid of 2019, a general told a newspaper.

        They were beaten in March of this year, after a war that ended in December 2017.

        The army launched its sweep on July 7. In May, a clerk said 900 rebels remain.
        """;

    private static readonly LanguageAnalyser Analyser = LanguageAnalyser.CreateDefault();
    private static readonly TimeReader Times = TimeReader.CreateDefault();
    private static readonly PublicationReader Reader = PublicationReader.With(Times);

    [Fact]
    public void The_date_that_came_with_the_report_goes_before_all_others()
    {
        PublicationDate published = Reader.Read(
            Analysed("TALMAR, March 3, 2014 (ABC) - A bomb went off."),
            Day("2015-01-01")
        );

        published.Should().Be(new PublicationDate(Day("2015-01-01"), Day("2015-01-01"), DateBasis.Metadata));
    }

    [Theory]
    [InlineData("TALMAR, March 3, 2014 (ABC) - A bomb went off.")]
    [InlineData("Bomb in Talmar\n\nTALMAR, Kest, 3 March 2014 — A bomb went off.")]
    [InlineData("Bomb in Talmar\n\nMarch 3, 2014\n\nA bomb went off on Sunday.")]
    [InlineData("Bomb in Talmar\n\nPublished: 3 March 2014\n\nA bomb went off.")]
    [InlineData(
        "Flash Update No. 3: shelling in Talmar\nAs of 3 March 2014\n\nA bomb went off in the town of Talmar, and nine people fled from it."
    )]
    [InlineData(
        "Weekly summary\nPeriod: 25 February - 3 March 2014\nArea: Talmar\n\nA bomb went off in the town, and nine people fled from it."
    )]
    public void A_dateline_tells_the_day(string text)
    {
        PublicationDate published = Reader.Read(Analysed(text), null);

        published.Should().Be(new PublicationDate(Day("2014-03-03"), Day("2014-03-03"), DateBasis.Dateline));
    }

    [Fact]
    public void Without_a_date_the_words_bound_it()
    {
        PublicationDate published = Reader.Read(Analysed(WithoutDate), null);

        published.Should().Be(new PublicationDate(Day("2019-07-07"), Day("2019-12-31"), DateBasis.Inferred));
    }

    [Fact]
    public void Dates_resolve_within_an_inferred_year_but_weekdays_do_not()
    {
        Document document = Analysed(WithoutDate + "\n\nPolice held two men on Saturday. They left in December.");

        IEnumerable<(string, DateOnly?, DateOnly?)> read = Times
            .Read(document, Reader.Read(document, null))
            .Items.Select(time => (document.Source.Quote(time.Span), time.From, time.To));

        read.Should()
            .Equal(
                ("2019", Day("2019-01-01"), Day("2019-12-31")),
                ("March of this year", Day("2019-03-01"), Day("2019-03-31")),
                ("December 2017", Day("2017-12-01"), Day("2017-12-31")),
                ("July 7", Day("2019-07-07"), Day("2019-07-07")),
                ("May", Day("2019-05-01"), Day("2019-05-31")),
                ("Saturday", null, null),
                ("December", null, null)
            );
    }

    [Theory]
    [InlineData("A bomb went off on July 7.")]
    [InlineData("The war began in 2003. A bomb went off this year.")]
    [InlineData("It was the worst raid of 2003. The war ended in 2011. Raids doubled this year.")]
    [InlineData("TALMAR, March 3 (ABC) - A bomb went off.")]
    [InlineData("On March 3, 2014 a bomb went off.")]
    public void What_no_words_say_stays_unknown(string text)
    {
        PublicationDate published = Reader.Read(Analysed(text), null);

        published.Should().Be(new PublicationDate(null, null, DateBasis.Unknown));
    }

    private static DateOnly? Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Document Analysed(string text)
    {
        Document document = new(SourceText.FromString(text));
        Analyser.Analyse(document);
        return document;
    }
}
