using AngleSharp.Dom;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Reader;

/// <summary>A report on the screen: its words, who says them, and what was read from them.</summary>
public sealed class ReaderTests
{
    private const string Blast = """
        Bomb kills 12 at market in Orsal

        ORSAL, March 5, 2030 – A bomb killed 12 people at a market in Orsal on Tuesday, the Interior Ministry said.

        The police chief of Dervan province, Goran Tesh, did not confirm the figure. "The count is not finished," he said.

        The Northern Liberation Front denied that its fighters had carried out the attack.
        """;

    [Fact]
    public async Task The_text_is_shown_letter_by_letter()
    {
        string text = Blast.Replace("A bomb", "💥 A bo\u0301mb", StringComparison.Ordinal);
        await using TestDesk desk = await TestDesk.OpenAsync(text);

        IDocument page = Page.Of(await desk.GetAsync(Reports(desk)[0].Url));

        Page.Paragraphs(page).Should().Equal(text.Split("\n\n"));
    }

    [Fact]
    public async Task Every_claim_is_marked_at_its_words_with_who_says_it_beside()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        (string url, ReportRecord record) = Reports(desk)[0];

        IDocument page = Page.Of(await desk.GetAsync(url));

        record.Claims.Should().HaveCountGreaterThan(2);
        foreach (Claim claim in record.Claims)
        {
            Page.Marked(page, claim.Id).Should().Contain(claim.Content.Quote);
            page.GetElementById(claim.Id).Should().NotBeNull();
            page.GetElementById($"d-{claim.Id}")!.TextContent.Should().Contain(claim.Id);
        }
        page.QuerySelector(".chain")!.TextContent.Should().Contain("Interior Ministry").And.Contain("this report");
    }

    [Fact]
    public async Task A_claim_that_is_asked_for_is_selected_with_how_it_was_read_and_how_it_may_be_corrected()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        (string url, ReportRecord record) = Reports(desk)[0];
        Claim denied = record.Claims.Single(claim => claim.Stance == Stance.Denies);

        IDocument page = Page.Of(await desk.GetAsync($"{url}?at={denied.Id}"));

        page.QuerySelector("#selected-name")!.TextContent.Should().Contain(denied.Id);
        page.QuerySelectorAll(".marked.lit").Select(mark => mark.TextContent).Should().NotBeEmpty();
        IElement stance = page.QuerySelector("select[name='value.stance']")!;
        stance.QuerySelector("option[selected]")!.GetAttribute("value").Should().Be("denies");
        page.QuerySelector(".margin-claim.is-denies")!.TextContent.Should().Contain("denies");
    }

    [Fact]
    public async Task Positions_in_addresses_count_characters_as_people_do()
    {
        string text = Blast.Replace("A bomb", "💥💥 A bomb", StringComparison.Ordinal);
        await using TestDesk desk = await TestDesk.OpenAsync(text);
        int units = text.IndexOf("Interior Ministry", StringComparison.Ordinal);

        IDocument page = Page.Of(await desk.GetAsync($"{Reports(desk)[0].Url}?w={units - 2}-{units + 15}"));

        string.Concat(page.QuerySelectorAll("mark.match").Select(mark => mark.TextContent))
            .Should()
            .Be("Interior Ministry");
        page.GetElementById("match").Should().NotBeNull();
    }

    [Theory]
    [InlineData("?at=c999")]
    [InlineData("?at=%3Cscript%3E")]
    [InlineData("?w=5-999999")]
    [InlineData("?w=9-5")]
    [InlineData("?w=a-b")]
    public async Task What_an_address_names_and_the_report_has_not_is_told(string query)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);

        Answer answer = await desk.GetAsync(Reports(desk)[0].Url + query);

        answer.Status.Should().Be(200);
        Page.Of(answer).QuerySelector(".notice.bad")!.TextContent.Should().Contain("address names");
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_told()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);

        (await desk.GetAsync($"/reports/{new string('0', 64)}")).Status.Should().Be(404);
        (await desk.GetAsync("/reports/nonsense")).Status.Should().Be(404);
    }

    [Fact]
    public async Task An_event_leads_to_its_incident()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        (string url, ReportRecord record) = Reports(desk)[0];

        IDocument page = Page.Of(await desk.GetAsync($"{url}?at={record.Events[0].Id}"));

        page.QuerySelector(".selected a[href^='/incidents/']").Should().NotBeNull();
        page.GetElementById("here").Should().NotBeNull();
    }

    [Theory]
    [InlineData(
        "ar",
        "انفجار في سوق أورسال\n\nقالت وزارة الداخلية يوم الثلاثاء إن اثني عشر شخصا قتلوا في انفجار سيارة مفخخة في سوق المدينة."
    )]
    [InlineData(
        "he",
        "פיצוץ בשוק אורסל\n\nמשרד הפנים אמר ביום שלישי כי שנים עשר בני אדם נהרגו בפיצוץ של מכונית תופת בשוק העיר."
    )]
    public async Task A_report_from_right_to_left_is_shown_so_and_the_page_is_not_turned(string language, string text)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(text);

        IDocument page = Page.Of(await desk.GetAsync(Reports(desk)[0].Url));

        page.QuerySelectorAll("[data-start]").Should().OnlyContain(part => part.GetAttribute("dir") == "rtl");
        page.DocumentElement.HasAttribute("dir").Should().BeFalse();
        page.QuerySelector("[data-start]")!.GetAttribute("lang").Should().Be(language);
        page.QuerySelector(".notice")!.TextContent.Should().Contain("language that is not read");
        Page.Paragraphs(page).Should().Equal(text.Split("\n\n"));
    }

    [Fact]
    public async Task A_rejected_claim_is_shown_as_rejected_by_whom_and_why_and_can_be_taken_back()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        (string url, ReportRecord record) = Reports(desk)[0];
        string id = record.Claims[0].Id;
        IDocument before = Page.Of(await desk.GetAsync($"{url}?at={id}"));
        string subject = before.QuerySelector(".judge input[name=subject]")!.GetAttribute("value")!;

        Answer said = await desk.SubmitAsync(
            "/judge",
            $"{url}?at={id}",
            ("kind", "reject"),
            ("subject", subject),
            ("why", "nobody said so"),
            ("back", $"{url}?at={id}#selected")
        );
        IDocument page = Page.Of(await desk.GetAsync($"{url}?at={id}"));

        said.Status.Should().Be(303);
        said.Location.Should().Be($"{url}?at={id}#selected");
        page.QuerySelector($"[data-thing={id}]")!.TextContent.Should().Contain("rejected");
        page.QuerySelector(".reader-history")!.TextContent.Should().Contain("A. Tester").And.Contain("nobody said so");
        page.QuerySelector(".reader-undo input[name=undoes]")!.GetAttribute("value").Should().Be("j1");
        Page.Marked(Page.Of(await desk.GetAsync(url)), id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_correction_is_shown_in_the_margin_and_the_form_knows_it()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        (string url, ReportRecord record) = Reports(desk)[0];
        Claim claim = record.Claims.First(claim => claim.Stance == Stance.Asserts);
        string at = $"{url}?at={claim.Id}";
        IElement form = Page.Of(await desk.GetAsync(at)).QuerySelector("form.correction")!;
        List<(string, string)> fields = [];
        foreach (IElement field in form.QuerySelectorAll("input[type=hidden][name]:not([name=token])"))
        {
            fields.Add((field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        }
        foreach (IElement list in form.QuerySelectorAll("select"))
        {
            string name = list.GetAttribute("name")!;
            IEnumerable<string> chosen = list.QuerySelectorAll("option[selected]")
                .Select(option => option.GetAttribute("value") ?? "");
            fields.AddRange(name == "value.stance" ? [(name, "denies")] : chosen.Select(value => (name, value)));
        }
        foreach (IElement input in form.QuerySelectorAll("input[name^='value.']"))
        {
            fields.Add((input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        }
        fields.Add(("why", "it is a denial"));

        Answer said = await desk.SubmitAsync("/judge", at, [.. fields]);
        IDocument page = Page.Of(await desk.GetAsync(at));

        said.Status.Should().Be(303, said.Body);
        page.QuerySelector($".margin-claim.lit")!.TextContent.Should().Contain("denies");
        page.QuerySelector(".reader-history")!.TextContent.Should().Contain("corrected (stance: denies)");
        page.QuerySelector("input[name='was.stance']")!.GetAttribute("value").Should().Be("denies");
    }

    [Fact]
    public async Task Grades_of_the_report_stand_at_its_head_apart_from_each_other()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        string url = Reports(desk)[0].Url;

        Answer said = await desk.SubmitAsync(
            "/judge",
            $"{url}?at=report",
            ("kind", "grade"),
            ("subject", url["/reports/".Length..]),
            ("source", "B"),
            ("information", "3"),
            ("why", "known for years")
        );
        IDocument page = Page.Of(await desk.GetAsync(url));

        said.Status.Should().Be(303, said.Body);
        page.QuerySelector(".reader-head")!
            .TextContent.Should()
            .Contain("source B, usually reliable; information 3, possibly true");
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://user:name@news.example/1", false)]
    [InlineData("file:///1", false)]
    [InlineData("https://news.example/1", true)]
    public async Task Only_an_address_of_the_web_becomes_a_link(string address, bool leads)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Blast);
        ReportRecord record = Reports(desk)[0].Record;
        using (StoreLease lease = desk.Stores.Rent())
        {
            ReportRecord addressed = record with { Report = record.Report with { Url = address, ExternalId = "one" } };
            lease.Store.Add(new StoredReading(RecordCodec.ToUtf8(addressed), "{}"u8.ToArray()));
        }
        string url = $"/reports/{ReportSlug.Of(ReportKey.Of(record.Report.Id, "one"))}";

        IDocument page = Page.Of(await desk.GetAsync(url));

        page.QuerySelector(".reader-head .address")!.TextContent.Should().Be(address);
        page.QuerySelectorAll(".reader-head a.address").Length.Should().Be(leads ? 1 : 0);
    }

    /// <summary>The address and record of each report of a desk.</summary>
    internal static List<(string Url, ReportRecord Record)> Reports(TestDesk desk)
    {
        using StoreLease lease = desk.Stores.Rent();
        return
        [
            .. lease
                .Store.All()
                .Select(reading => RecordCodec.FromUtf8(reading.Record.Span))
                .Select(record => ($"/reports/{ReportSlug.Of(ReportKey.Of(record.Report))}", record)),
        ];
    }
}
