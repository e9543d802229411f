using AngleSharp.Dom;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Stores;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Incidents;

/// <summary>One incident on the screen: the figures board, who carried whose words, and what became of it.</summary>
public sealed class IncidentPageTests
{
    [Fact]
    public async Task Nine_papers_that_print_two_origins_are_nine_reports_and_two_origins()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        PaperDesk.Words(page.QuerySelector("#reports")).Should().Be("9 reports, 2 origins");
        page.QuerySelectorAll(".figures tbody th.first").Should().HaveCount(2);
        page.QuerySelectorAll(".origins .chip")
            .Where(chip => chip.TextContent.StartsWith("copy of", StringComparison.Ordinal))
            .Should()
            .HaveCount(7);
        PaperDesk
            .Words(page.QuerySelector(".origins"))
            .Should()
            .Contain("2 texts: 7 reports repeat another's and add no origin");
    }

    [Fact]
    public async Task Origins_that_give_other_numbers_are_marked_with_sign_and_word()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        IElement head = page.QuerySelectorAll(".figures thead th")[1];
        PaperDesk.Words(head).Should().Be("killed people ≠ contested 12 to 17 2 origins, in 9 reports 12, 17");
        page.QuerySelectorAll(".figures tbody tr td:nth-child(2)")
            .Select(PaperDesk.Words)
            .Should()
            .SatisfyRespectively(
                ministry => ministry.Should().StartWith("12 2030-03-05 ≠ differs from 1"),
                hospital => hospital.Should().StartWith("17 2030-03-06 ≠ differs from 1")
            );
        PaperDesk.Words(page.QuerySelector(".summary")).Should().StartWith("Killed: contested, 12 to 17.");
    }

    [Fact]
    public async Task A_number_is_quoted_with_the_words_around_it()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        IElement cell = page.QuerySelector(".figures tbody tr td:nth-child(2)")!;
        PaperDesk.Words(cell.QuerySelector("summary q")).Should().Contain("killed 12 people at a market");
        PaperDesk.Words(cell.QuerySelector("summary q mark")).Should().Be("12");
        PaperDesk
            .Words(cell.QuerySelector(".quotes q"))
            .Should()
            .Be("A car bomb killed 12 people at a market in Orsal on Tuesday");
    }

    [Fact]
    public async Task Rows_stand_by_what_they_say_to_a_question_and_columns_are_chosen_in_the_address()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument highest = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}?rows=killed:%20people"));
        IDocument disputed = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}?columns=disputed"));
        IDocument gone = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}?rows=drowned:%20people"));
        Answer wrong = await desk.GetAsync($"/incidents/{bombing.Id}?columns=red");

        highest
            .QuerySelectorAll(".figures tbody tr td:nth-child(2) .said strong")
            .Select(PaperDesk.Words)
            .Should()
            .Equal("17", "12");
        highest.QuerySelector("#rows option[selected]")!.GetAttribute("value").Should().Be("killed: people");
        disputed.QuerySelectorAll(".figures thead th").Should().HaveCount(2);
        PaperDesk.Words(gone.QuerySelector(".notice")).Should().Contain("Nobody is heard on “drowned: people”");
        wrong.Status.Should().Be(400);
        wrong.Body.Should().Contain("all, figures, disputed");
    }

    [Fact]
    public async Task A_cell_that_differs_is_seen_at_a_glance_and_so_is_where_its_number_lies()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        IElement[] cells = [.. page.QuerySelectorAll(".figures tbody tr td:nth-child(2)")];
        cells.Should().OnlyContain(cell => cell.ClassName == "yellow");
        int[] places = [.. cells.Select(cell => int.Parse(cell.QuerySelector("svg.spread rect")!.GetAttribute("x")!))];
        places.Should().HaveCount(2).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
        page.QuerySelectorAll(".figures thead .verdict svg rect").Should().HaveCount(2);
        PaperDesk.Words(cells[0].QuerySelector(".mark")).Should().Be("≠ differs from 1");
        cells[0].QuerySelector(".mark")!.GetAttribute("title").Should().Be("differs from Orsal General Hospital");
    }

    [Fact]
    public async Task What_an_origin_said_before_stays_with_what_took_its_place()
    {
        await using TestDesk desk = await PaperDesk.OpenAsync(
            PaperDesk.Read(PaperDesk.Hospital, "h1", 6),
            PaperDesk.Read(PaperDesk.HospitalLater, "h2", 8)
        );
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        IElement gone = page.QuerySelectorAll(".figures .said.gone").Single();
        PaperDesk.Words(gone).Should().StartWith("17 2030-03-06 ↷ superseded by 19 (same origin, 2030-03-08)");
        page.QuerySelector("svg.trend .gone circle").Should().NotBeNull();
    }

    [Fact]
    public async Task Each_cell_leads_to_the_words_in_the_report()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        string[] links =
        [
            .. page.QuerySelectorAll(".figures .quotes a").Select(link => link.GetAttribute("href")!).Distinct(),
        ];
        links.Should().HaveCountGreaterThanOrEqualTo(9);
        foreach (string link in links)
        {
            link.Should().MatchRegex("^/reports/[0-9a-f]{64}-[0-9a-f]{12}\\?at=c[0-9]+#c[0-9]+$");
            (await desk.GetAsync(link.Split('#')[0])).Status.Should().Be(200);
        }
    }

    [Fact]
    public async Task An_origin_that_says_nothing_to_a_question_has_an_empty_cell()
    {
        await using TestDesk desk = await PaperDesk.OpenAsync(
            PaperDesk.Read(PaperDesk.Hospital, "h1", 6),
            PaperDesk.Read(
                PaperDesk.Ministry.Replace("12 people", "12 people and wounded 30", StringComparison.Ordinal),
                "m1",
                5
            )
        );
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}"));

        int injured = page.QuerySelectorAll(".figures thead th")
            .ToList()
            .FindIndex(head => head.TextContent.Contains("injured", StringComparison.Ordinal));
        IEnumerable<string> cells = page.QuerySelectorAll($".figures tbody tr td:nth-child({injured + 1})")
            .Select(PaperDesk.Words);
        cells.Count(cell => cell.Length == 0).Should().Be(1);
        cells.Count(cell => cell.StartsWith("30", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task A_policy_in_the_address_chooses_one_number_and_changes_no_verdict()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/incidents/{bombing.Id}?policy=lowest"));
        Answer wrong = await desk.GetAsync($"/incidents/{bombing.Id}?policy=guess");

        PaperDesk
            .Words(page.QuerySelectorAll(".figures thead .verdict")[0])
            .Should()
            .StartWith("≠ contested 12 to 17 best 12 (lowest) 2 origins, in 9 reports");
        page.QuerySelector("#policy option[selected]")!.GetAttribute("value").Should().Be("lowest");
        wrong.Status.Should().Be(400);
        wrong.Body.Should().Contain("range_only, most_recent, lowest, majority, official");
    }

    [Fact]
    public async Task The_id_of_any_telling_leads_to_the_incident_and_no_browser_keeps_the_way()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);
        string other;
        using (StoreLease lease = desk.Stores.Rent())
        {
            Incident alone = Corroborator
                .Incidents([lease.Store.NewestRecord(bombing.Reports[^1].Key)!])
                .Single(one => one.Type == EventType.Bombing);
            other = alone.Id;
        }

        Answer moved = await desk.GetAsync($"/incidents/{other}?policy=lowest");
        Answer begun = await desk.GetAsync($"/incidents/{bombing.Id[..8]}");
        Answer unknown = await desk.GetAsync("/incidents/izzz");

        other.Should().NotBe(bombing.Id);
        moved.Status.Should().Be(301);
        moved.Location.Should().Be($"/incidents/{bombing.Id}?policy=lowest");
        moved.Headers.CacheControl!.NoStore.Should().BeTrue("the way back must stay open after a split");
        begun.Status.Should().Be(302);
        unknown.Status.Should().Be(404);
        unknown.Body.Should().Contain(bombing.Id, "it says what there is");
    }

    [Fact]
    public async Task Names_and_titles_that_hold_markup_are_shown_as_words()
    {
        const string Evil = "<script>alert(1)</script>";
        await using TestDesk desk = await PaperDesk.OpenAsync(
            PaperDesk.Read(
                PaperDesk.Ministry,
                "\"><b>m1",
                5,
                $"{Evil} Post",
                $"<img src=x onerror=alert(1)> {Evil}",
                "javascript:alert(1)"
            ),
            PaperDesk.Read(PaperDesk.Hospital, "h1", 6, "Courier", null, "https://courier.example/1")
        );
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);
        Judge(desk, bombing, $"{Evil} why");

        Answer answer = await desk.GetAsync($"/incidents/{bombing.Id}");
        IDocument page = PaperDesk.PageOf(answer);

        answer.Status.Should().Be(200);
        page.QuerySelectorAll("main script, main img, main b, [onerror], [style]").Should().BeEmpty();
        page.QuerySelectorAll("a")
            .Should()
            .NotContain(link =>
                link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)
            );
        page.QuerySelectorAll(".origins a[rel~=external]").Should().ContainSingle("the address of a script is no link");
        PaperDesk.Words(page.QuerySelector(".history")).Should().Contain($"{Evil} why");
    }

    [Fact]
    public async Task An_undone_judgement_stays_in_the_history_as_undone_and_can_be_had_back()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);
        string path = $"/incidents/{bombing.Id}";
        Judgement accepted = Judge(desk, bombing, "seen the statement");

        Answer undone = await desk.SubmitAsync(
            "/judge",
            path,
            ("kind", "undo"),
            ("undoes", accepted.Id),
            ("why", "wrong paper"),
            ("back", $"{path}/after")
        );
        Answer after = await desk.GetAsync(undone.Location!);
        IDocument page = PaperDesk.PageOf(await desk.GetAsync(path));

        undone.Status.Should().Be(303);
        after.Location.Should().Be(path);
        IElement entry = page.GetElementById(accepted.Id)!;
        entry.QuerySelector(".undone").Should().NotBeNull();
        PaperDesk
            .Words(entry)
            .Should()
            .Contain("Undone by A. Tester")
            .And.Contain("wrong paper")
            .And.Contain($"Have {accepted.Id} back");
        entry.QuerySelector("input[name=undoes]")!.GetAttribute("value").Should().Be("j2");
    }

    private static Judgement Judge(TestDesk desk, Incident incident, string why)
    {
        using StoreLease lease = desk.Stores.Rent();
        return lease.Store.Judgements.Add(
            new JudgementDraft
            {
                Kind = JudgementKind.Accept,
                Subjects = [lease.Store.Judgements.WordsOf(incident)[0]],
                Who = "A. Tester",
                When = DateTimeOffset.UnixEpoch,
                Why = why,
            }
        );
    }
}
