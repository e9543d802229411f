using Reportedly.Server.Jobs;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>What happens to a text that somebody pastes, and to an address.</summary>
public sealed class PasteTests
{
    [Fact]
    public async Task A_pasted_report_is_read_and_its_page_leads_to_it_and_to_its_incidents()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(
                await intake.Desk.SubmitAsync(
                    "/intake/text",
                    "/intake",
                    ("text", Invented.Shelling),
                    ("title", ""),
                    ("publisher", "Orsal Herald"),
                    ("published", "2026-03-02")
                )
            )
        );
        Answer page = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}");

        job.State.Should().Be(JobState.Done);
        job.Counts.Should().BeEquivalentTo(new JobCounts { Read = 1, Added = 1 });
        page.Body.Should().Contain($"/reports/{job.Reports.Single().Slug}").And.Contain("/incidents/");
        page.Body.Should().Contain("Shells hit Orsal market").And.NotContain("/stop");
    }

    [Fact]
    public async Task A_title_that_was_given_apart_stands_above_the_text()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(
                await intake.Desk.SubmitAsync(
                    "/intake/text",
                    "/intake",
                    ("text", "The mayor of Orsal said that nobody was hurt.\r\nShe spoke on Monday."),
                    ("title", "Mayor speaks")
                )
            )
        );

        using Stores.StoreLease lease = intake.Desk.Stores.Rent();
        Records.Report report = lease.Store.NewestRecord(job.Reports.Single().Key)!.Report;
        report.Title.Should().Be("Mayor speaks");
        report.Text.Should().StartWith("Mayor speaks\n\nThe mayor of Orsal").And.NotContain("\r");
    }

    [Fact]
    public async Task An_empty_paste_is_refused_and_leaves_no_job()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Answer answer = await intake.Desk.SubmitAsync("/intake/text", "/intake", ("text", " \r\n "));

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("There is no text.").And.Contain("Paste the words of a report");
        intake.Jobs.All().Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_in_another_language_is_listed_as_kept_and_not_read()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(await intake.Desk.SubmitAsync("/intake/text", "/intake", ("text", Invented.Spanish)))
        );
        Answer page = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}");

        job.Counts.NotInEnglish.Should().Be(1);
        job.Reports.Single().Language.Should().Be("es");
        page.Body.Should().Contain("in another language (es): kept, not read").And.Contain("El gobernador habla");
        page.Body.Should().Contain("1 kept in a language that is not read (1 new)");
    }

    [Fact]
    public async Task An_address_of_a_private_network_is_refused_with_how_to_let_it_in()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(
                await intake.Desk.SubmitAsync("/intake/addresses", "/intake", ("addresses", "http://127.0.0.1/secret"))
            )
        );
        Answer page = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}");

        job.Counts.Should().BeEquivalentTo(new JobCounts { Failed = 1 });
        page.Body.Should().Contain("is a machine of a private network").And.Contain("--allow-host");
    }

    [Fact]
    public async Task Each_address_that_cannot_be_fetched_is_named()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(
                await intake.Desk.SubmitAsync(
                    "/intake/addresses",
                    "/intake",
                    (
                        "addresses",
                        "ftp://herald.example/a\r\nhttp://10.0.0.7/b\n\nhttp://[::1]/c ftp://herald.example/a"
                    )
                )
            )
        );

        job.ItemsTotal.Should().Be(3);
        intake
            .Jobs.Failures(job.Id, 0, 10)
            .Select(failure => failure.Where)
            .Should()
            .Equal("ftp://herald.example/a", "http://10.0.0.7/b", "http://[::1]/c");
    }

    [Fact]
    public async Task A_line_that_is_no_address_is_one_failure_and_the_others_are_tried()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(
                await intake.Desk.SubmitAsync(
                    "/intake/addresses",
                    "/intake",
                    ("addresses", "the page that I mean\r\nhttp://10.0.0.7/b  http://10.0.0.8/c")
                )
            )
        );

        IReadOnlyList<JobFailure> failures = intake.Jobs.Failures(job.Id, 0, 10);
        failures
            .Select(failure => failure.Where)
            .Should()
            .Equal("https://the page that I mean", "http://10.0.0.7/b", "http://10.0.0.8/c");
        failures[0].Why.Should().Contain("no address");
    }

    [Fact]
    public async Task A_job_calls_incidents_by_what_happened_and_not_by_numbers()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            intake.JobOf(await intake.Desk.SubmitAsync("/intake/text", "/intake", ("text", Invented.Shelling)))
        );
        AngleSharp.Dom.IDocument page = Reader.Page.Of(await intake.Desk.GetAsync($"/intake/jobs/{job.Id}"));

        page.QuerySelector(".read a[href^='/incidents/']")!
            .TextContent.Should()
            .Contain("Orsal")
            .And.NotMatchRegex("i[0-9a-f]{16}");
    }

    [Fact]
    public async Task A_pasted_text_waits_for_no_archive()
    {
        using SemaphoreSlim gate = new(0);
        await using IntakeDesk intake = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                if (input.ExternalId is not null)
                {
                    gate.Wait();
                }
                return read(input);
            }
        );
        // Long enough for the lane of archives.
        string archive = Invented.Lines(5) + new string(' ', 300_000) + "\n";
        Job slow = await intake.HandInAsync(("archive.jsonl", archive));

        Job quick = await intake.EndOfAsync(
            intake.JobOf(await intake.Desk.SubmitAsync("/intake/text", "/intake", ("text", Invented.Shelling)))
        );

        quick.State.Should().Be(JobState.Done);
        intake.Jobs.Get(slow.Id).IsEnded.Should().BeFalse();
        gate.Release(100);
        (await intake.EndOfAsync(slow)).Counts.Added.Should().Be(5);
    }

    [Fact]
    public async Task A_page_follows_its_job_to_the_end()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        Job job = intake.JobOf(await intake.Desk.SubmitAsync("/intake/text", "/intake", ("text", Invented.Shelling)));

        Answer events = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}/events");

        events.Type.Should().Be("text/event-stream");
        events.Body.TrimEnd().Split("\n\n")[^1].Should().StartWith("event: job\ndata: {").And.Contain("\"ended\":true");
    }
}
