using AngleSharp.Dom;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Stores;
using Reportedly.Server.Tests.Incidents;

namespace Reportedly.Server.Tests.Links;

/// <summary>Whether two incidents are one: seen before it is done, done as a judgement, and undone.</summary>
public sealed class LinkDeskTests
{
    [Fact]
    public async Task A_merge_is_shown_before_it_is_done_and_then_is_as_it_was_shown()
    {
        await using TestDesk desk = await TwoIncidentsAsync();
        (Incident one, Incident other) = Both(desk);
        string pair = $"/links/{one.Id}/{other.Id}";
        IReadOnlyList<string> before = PaperDesk.BytesOf(desk);

        Answer asked = await desk.SubmitAsync(pair, pair, ("decision", "same"), ("why", "one raid"));
        IDocument preview = PaperDesk.PageOf(await desk.GetAsync(asked.Location!));
        IReadOnlyList<string> unchanged = PaperDesk.BytesOf(desk);
        Answer merged = await desk.SubmitAsync($"{pair}/same", asked.Location!, ("why", "one raid"));
        Incident result = PaperDesk.IncidentsOf(desk).Single();

        asked.Status.Should().Be(303);
        unchanged.Should().Equal(before, "looking at it changes nothing");
        string gone = result.Id == one.Id ? other.Id : one.Id;
        PaperDesk
            .Words(preview.QuerySelector(".notice"))
            .Should()
            .Contain($"Both would be {result.Id}")
            .And.Contain($"{gone} goes into it");
        preview.QuerySelector("input[name=why]")!.GetAttribute("value").Should().Be("one raid");
        Rows(preview)["told by"].Should().Contain("2 reports");
        merged.Status.Should().Be(303);
        (await desk.GetAsync($"/incidents/{gone}")).Location.Should().Be($"/incidents/{result.Id}");
        PaperDesk
            .Words(PaperDesk.PageOf(await desk.GetAsync($"/incidents/{result.Id}?done=j1")).QuerySelector(".notice"))
            .Should()
            .Contain("Saved as j1");
    }

    [Fact]
    public async Task An_undone_merge_leaves_every_byte_as_it_was()
    {
        await using TestDesk desk = await TwoIncidentsAsync();
        (Incident one, Incident other) = Both(desk);
        string pair = $"/links/{one.Id}/{other.Id}";
        IReadOnlyList<string> before = PaperDesk.BytesOf(desk);

        Answer merged = await desk.SubmitAsync($"{pair}/same", pair, ("why", ""));
        PaperDesk.IncidentsOf(desk).Should().ContainSingle();
        string at = merged.Location!.Split('?')[0];
        string page = (await desk.GetAsync(at)).Location ?? at;
        Answer undone = await desk.SubmitAsync(
            "/judge",
            page,
            ("kind", "undo"),
            ("undoes", "j1"),
            ("why", "two places"),
            ("back", $"{page}/after")
        );
        await desk.GetAsync(undone.Location!);

        PaperDesk.BytesOf(desk).Should().Equal(before);
    }

    [Fact]
    public async Task A_split_shows_both_parts_and_its_undo_leaves_every_byte_as_it_was()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident whole = PaperDesk.One(desk, EventType.Bombing);
        string path = $"/incidents/{whole.Id}/split";
        IReadOnlyList<string> before = PaperDesk.BytesOf(desk);
        IDocument page = PaperDesk.PageOf(await desk.GetAsync(path));
        string[] hospital =
        [
            .. page.QuerySelectorAll("input[name=thing]").Select(box => box.GetAttribute("value")!).TakeLast(1),
        ];

        string shown = $"{path}?{string.Join('&', hospital.Select(name => $"thing={Uri.EscapeDataString(name)}"))}";
        IDocument preview = PaperDesk.PageOf(await desk.GetAsync(shown));
        Answer done = await desk.SubmitAsync(
            path,
            shown,
            [("why", "another market"), .. hospital.Select(name => ("thing", name))]
        );

        string[] parts =
        [
            .. PaperDesk
                .IncidentsOf(desk)
                .Where(incident => incident.Type == EventType.Bombing)
                .Select(incident => incident.Id),
        ];
        parts.Should().HaveCount(2).And.Contain(whole.Id);
        preview.QuerySelectorAll(".pairs > li").Should().HaveCount(2);
        PaperDesk.Words(preview.QuerySelector(".pairs")).Should().ContainAll(parts);
        done.Status.Should().Be(303);
        done.Location.Should().Be($"/incidents/{whole.Id}?done=j1");

        Answer undone = await desk.SubmitAsync(
            "/judge",
            $"/incidents/{whole.Id}",
            ("kind", "undo"),
            ("undoes", "j1"),
            ("why", "one market"),
            ("back", $"/incidents/{whole.Id}/after")
        );
        await desk.GetAsync(undone.Location!);
        PaperDesk.BytesOf(desk).Should().Equal(before);
    }

    [Fact]
    public async Task An_incident_of_which_everything_is_ticked_is_not_split()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        string path = $"/incidents/{PaperDesk.One(desk, EventType.Bombing).Id}/split";
        IDocument page = PaperDesk.PageOf(await desk.GetAsync(path));
        string[] all = [.. page.QuerySelectorAll("input[name=thing]").Select(box => box.GetAttribute("value")!)];

        IDocument told = PaperDesk.PageOf(
            await desk.GetAsync($"{path}?{string.Join('&', all.Select(name => $"thing={name}"))}")
        );
        Answer refused = await desk.SubmitAsync(
            path,
            $"{path}?thing={all[0]}",
            [.. all.Select(name => ("thing", name))]
        );

        PaperDesk.Words(told.QuerySelector("[role=alert]")).Should().Contain("leave at least one");
        refused.Status.Should().Be(409);
        refused.Body.Should().Contain("Nothing was written");
    }

    [Fact]
    public async Task Fields_that_differ_say_so_in_sign_and_word()
    {
        await using TestDesk desk = await TwoIncidentsAsync();
        (Incident one, Incident other) = Both(desk);

        IDocument page = PaperDesk.PageOf(await desk.GetAsync($"/links/{one.Id}/{other.Id}"));

        Dictionary<string, string> rows = Rows(page);
        rows["when"].Should().EndWith("≠ differs");
        rows["killed: people"].Should().EndWith("only one says");
        page.QuerySelectorAll("button[data-key]")
            .Select(button => button.GetAttribute("data-key"))
            .Should()
            .Equal("y", "n", "u");
        PaperDesk
            .Words(page.QuerySelector("#evidence")!.ParentElement)
            .Should()
            .Contain("For one incident")
            .And.Contain("Against it")
            .And.Contain("two days apart or more");
        PaperDesk
            .Words(page.QuerySelector("#evidence + p + details .told"))
            .Should()
            .MatchRegex(
                "^“?Gunmen killed three soldiers.* army",
                "whoever decides reads what was said of it, and by whom, without opening a report"
            );
    }

    [Fact]
    public async Task A_pair_of_which_somebody_is_unsure_is_put_off_and_one_that_is_different_is_gone()
    {
        await using TestDesk desk = await NearPairAsync();
        IDocument queue = PaperDesk.PageOf(await desk.GetAsync("/links"));
        string pair = queue.QuerySelector(".pairs a.button")!.GetAttribute("href")!;

        Answer unsure = await desk.SubmitAsync(pair, pair, ("decision", "unsure"), ("why", "two barracks?"));
        IDocument putOff = PaperDesk.PageOf(await desk.GetAsync(unsure.Location!));
        await desk.SubmitAsync(pair, pair, ("decision", "different"), ("why", ""));
        IDocument judged = PaperDesk.PageOf(await desk.GetAsync("/links"));

        PaperDesk.Words(putOff.QuerySelector("#pairs")).Should().Be("0 pairs to look at");
        PaperDesk
            .Words(putOff.QuerySelector("#put-off")!.ParentElement)
            .Should()
            .Contain("two barracks?")
            .And.Contain("A. Tester");
        judged.QuerySelectorAll($"a[href='{pair}']").Should().BeEmpty();
    }

    [Fact]
    public async Task Two_incidents_are_found_by_words_and_by_ids()
    {
        await using TestDesk desk = await TwoIncidentsAsync();
        (Incident one, Incident other) = Both(desk);

        Answer byIds = await desk.GetAsync($"/links/pick?one={one.Id[..8]}&other={other.Id}");
        IDocument byWords = PaperDesk.PageOf(
            await desk.GetAsync(
                $"/links/pick?one={one.Id}&other={(one.Type == EventType.Bombing ? "checkpoint" : "market")}"
            )
        );

        byIds.Location.Should().Be($"/links/{one.Id}/{other.Id}");
        byWords.QuerySelector(".pairs a.button")!.GetAttribute("href").Should().Be($"/links/{one.Id}/{other.Id}");
    }

    [Fact]
    public async Task Of_two_reports_it_is_said_whether_one_repeats_the_other()
    {
        await using TestDesk desk = await PaperDesk.NineReportsAsync();
        Incident bombing = PaperDesk.One(desk, EventType.Bombing);
        string[] slugs = [.. bombing.Reports.Select(report => ReportSlug.Of(report.Key))];

        IDocument copies = PaperDesk.PageOf(await desk.GetAsync($"/links/reports/{slugs[0]}/{slugs[1]}"));
        Answer picked = await desk.GetAsync("/links/reports?one=m1&other=h1");
        IDocument own = PaperDesk.PageOf(await desk.GetAsync(picked.Location!));

        PaperDesk.Words(copies.QuerySelector(".notice")).Should().StartWith("One repeats the other's text");
        PaperDesk.Words(own.QuerySelector(".notice")).Should().StartWith("Each has a text of its own");
        PaperDesk.Words(own.QuerySelector("#both")).Should().Be("1 incident that both tell of");
        own.QuerySelector(".telling input[name=kind]")!.GetAttribute("value").Should().Be("different");
    }

    private static Task<TestDesk> TwoIncidentsAsync() =>
        PaperDesk.OpenAsync(
            PaperDesk.Read(PaperDesk.Ministry, "m1", 5),
            PaperDesk.Read(PaperDesk.Checkpoint, "c1", 20)
        );

    /// <summary>Two attacks of one day in one town, with tolls that are far apart.</summary>
    private static Task<TestDesk> NearPairAsync() =>
        PaperDesk.OpenAsync(
            PaperDesk.Read(PaperDesk.Ministry, "m1", 5),
            PaperDesk.Read(
                """
                Mortar fire kills two in Orsal

                ORSAL, March 6, 2030 – Mortar shells killed two soldiers at a barracks in Orsal on Tuesday, the army said.
                """,
                "s1",
                6
            )
        );

    private static (Incident One, Incident Other) Both(TestDesk desk)
    {
        IReadOnlyList<Incident> all = PaperDesk.IncidentsOf(desk);
        all.Should().HaveCount(2);
        return (all[0], all[1]);
    }

    private static Dictionary<string, string> Rows(IDocument page) =>
        page.QuerySelectorAll(".fields tbody tr")
            .ToDictionary(row => PaperDesk.Words(row.QuerySelector("th")), PaperDesk.Words, StringComparer.Ordinal);
}
