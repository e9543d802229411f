using System.Net;
using Reportedly.Server.Jobs;
using Reportedly.Server.Pages.Intake;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>What happens to files that somebody hands in.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task A_bad_file_among_good_ones_costs_itself_alone_and_is_named()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            await intake.HandInAsync(
                ("good.txt", Invented.Shelling),
                ("picture.txt", "\u0000\u0001\u0002"),
                ("items.jsonl", $"{Invented.Line(1)}\nnot json\n{Invented.Line(2)}\n{{\"id\":\"x\"}}\n")
            )
        );

        job.State.Should().Be(JobState.Done);
        job.Counts.Should()
            .BeEquivalentTo(
                new JobCounts
                {
                    Read = 3,
                    Added = 3,
                    Failed = 3,
                }
            );
        IReadOnlyList<JobFailure> failures = intake.Jobs.Failures(job.Id, 0, 10);
        failures.Select(failure => failure.Where).Should().Equal("picture.txt", "items.jsonl:2", "items.jsonl:4");
        failures.Should().OnlyContain(failure => failure.Why.Length > 20);
        Answer list = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}/failures");
        list.Body.Should().Contain("items.jsonl:4").And.Contain("NUL bytes");
    }

    [Fact]
    public async Task A_pdf_is_told_to_be_one_whether_or_not_it_looks_like_a_text()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Job job = await intake.EndOfAsync(
            await intake.HandInAsync(
                ("plain.pdf", "%PDF-1.4\n(A bomb killed 12 people in Orsal, the ministry said.) Tj\n")
            )
        );

        job.Counts.Should().BeEquivalentTo(new JobCounts { Failed = 1 });
        intake.Jobs.Failures(job.Id, 0, 10).Single().Why.Should().StartWith("This is a PDF");
    }

    [Fact]
    public async Task The_same_file_twice_adds_nothing()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        await intake.EndOfAsync(await intake.HandInAsync(("a.jsonl", Invented.Lines(4))));
        Job second = await intake.EndOfAsync(await intake.HandInAsync(("renamed.jsonl", Invented.Lines(4))));

        second.Counts.Should().BeEquivalentTo(new JobCounts { Read = 4, Unchanged = 4 });
        (await intake.Desk.GetAsync("/intake")).Body.Should().Contain("4 read (4 known already)");
    }

    [Fact]
    public async Task Names_of_files_lead_nowhere_and_are_shown_harmless()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        string[] names =
        [
            "../../../evil.txt",
            "..\\..\\evil.txt",
            "/etc/passwd",
            "..",
            "<script>alert(1)</script>.txt",
            "a\u202Etxt.exe",
            new string('n', 5000) + ".txt",
        ];

        // Each has a fault, so that its name stands in the list of failures.
        Job job = await intake.EndOfAsync(await intake.HandInAsync([.. names.Select(name => (name, "\u0000" + name))]));

        job.Counts.Failed.Should().Be(names.Length);
        Directory
            .EnumerateFiles(intake.Spool, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(intake.Spool, path).Replace('\\', '/'))
            .Should()
            .OnlyContain(path => path.All(c => char.IsAsciiDigit(c) || c == '/'));
        string[] shown = [.. intake.Jobs.Failures(job.Id, 0, 10).Select(failure => failure.Where)];
        shown[..3].Should().Equal("evil.txt", "evil (2).txt", "passwd");
        shown.Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length <= 130 && !name.Contains('\u202E'));
        Answer page = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}");
        page.Body.Should().NotContain("<script>alert");
    }

    [Fact]
    public async Task Sending_the_form_without_a_file_is_refused()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();

        Func<Task> send = () => intake.HandInAsync(("", ""));

        await send.Should().ThrowAsync<Exception>().WithMessage("*There is no file.*");
        intake.Jobs.All().Should().BeEmpty();
        Directory.Exists(intake.Spool).Should().BeFalse();
    }

    [Fact]
    public async Task More_failures_than_are_listed_are_counted()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        const int Bad = Job.MostFailures + 250;

        Job job = await intake.EndOfAsync(
            await intake.HandInAsync(("bad.jsonl", Invented.Lines(1) + string.Concat(Enumerable.Repeat("{\n", Bad))))
        );

        job.Counts.Failed.Should().Be(Bad);
        intake.Jobs.Failures(job.Id, 0, Bad).Should().HaveCount(Job.MostFailures);
        intake.Jobs.Failures(job.Id, 9_950, 200).Should().HaveCount(50);
        intake.Jobs.Failures(job.Id, 4_321, 1).Single().Where.Should().Be("bad.jsonl:4323");
        Answer page = await intake.Desk.GetAsync($"/intake/jobs/{job.Id}/failures?from=9900");
        page.Body.Should().Contain("10,250 in all; the first 10,000 are listed").And.NotContain("Next ones");
    }

    [Fact]
    public void Progress_is_told_where_the_whole_is_known_and_nowhere_else()
    {
        Job half = new("000001", JobKind.Files, "a.jsonl", "A. Tester", DateTimeOffset.UnixEpoch)
        {
            State = JobState.Running,
            BytesDone = 50,
            BytesTotal = 200,
            Rate = 0.5,
            Left = TimeSpan.FromSeconds(100),
        };

        JobWords.Progress(half).Should().Be("25 %, 30 items a minute, about 2 minutes left");
        JobWords
            .Progress(half with { BytesTotal = null, Rate = null, Left = null })
            .Should()
            .Be("how much there is in all is not known beforehand");
    }

    [Fact]
    public async Task What_is_packed_has_no_percentage()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        using MemoryStream packed = new();
        await using (
            System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.Fastest, true)
        )
        {
            await gzip.WriteAsync(
                System.Text.Encoding.UTF8.GetBytes(Invented.Lines(3)),
                TestContext.Current.CancellationToken
            );
        }

        Job job = await intake.HandInAsync(("a.jsonl.gz", new ByteArrayContent(packed.ToArray())));

        job.BytesTotal.Should().BeNull();
        (await intake.EndOfAsync(job)).Counts.Added.Should().Be(3);
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_taken_in_without_being_held_in_memory()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        // What the first request loads is no part of the measure.
        await intake.EndOfAsync(await intake.HandInAsync(("small.txt", "\u0000")));
        const long Length = 200L * 1024 * 1024;
        Growing content = new(Length);

        Job job = await intake.EndOfAsync(await intake.HandInAsync(("huge.txt", content)));

        job.BytesTotal.Should().Be(Length);
        intake.Jobs.Failures(job.Id, 0, 1).Single().Why.Should().StartWith("More than 2 MB");
        content.MostHeld.Should().BeLessThan(64 * 1024 * 1024);
    }

    /// <summary>Bytes that are made as they are sent; looks at the memory meanwhile.</summary>
    private sealed class Growing(long length) : HttpContent
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);

        /// <summary>The most memory in use beyond what was before.</summary>
        public long MostHeld { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] piece = new byte[1024 * 1024];
            piece.AsSpan().Fill((byte)'a');
            for (long sent = 0; sent < length; sent += piece.Length)
            {
                await stream.WriteAsync(piece);
                if (sent % (16 * 1024 * 1024) == 0)
                {
                    MostHeld = Math.Max(MostHeld, GC.GetTotalMemory(forceFullCollection: true) - before);
                }
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
