using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Reading;
using Reportedly.Server.Hosting;
using Reportedly.Server.Jobs;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>A desk to hand reports in to, which can be closed and opened again over the same store.</summary>
internal sealed partial class IntakeDesk : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool isOwner;
    private TestDesk desk = null!;

    private IntakeDesk(string? beside = null)
    {
        folder = beside ?? Directory.CreateTempSubdirectory("intake-").FullName;
        isOwner = beside is null;
    }

    /// <summary>The desk as it is open now.</summary>
    public TestDesk Desk => desk;

    /// <summary>Its jobs.</summary>
    public JobList Jobs => desk.Server.App.Services.GetRequiredService<JobList>();

    /// <summary>Where what is handed in is kept.</summary>
    public string Spool => Path.Combine(folder, "watch.intake");

    /// <summary>Opens a desk.</summary>
    /// <param name="reads">What stands between a report and the reader; null for nothing.</param>
    /// <param name="change">Changes the setup.</param>
    public static async Task<IntakeDesk> OpenAsync(
        Func<Func<ReportInput, ReportReading>, ReportInput, ReportReading>? reads = null,
        Func<DeskSetup, DeskSetup>? change = null
    )
    {
        IntakeDesk opened = new();
        await opened.OpenAgainAsync(reads, change);
        return opened;
    }

    /// <summary>Opens another desk over the same store.</summary>
    /// <param name="reads">What stands between a report and its reader; null for nothing.</param>
    /// <param name="change">Changes its setup.</param>
    public async Task<IntakeDesk> OpenBesideAsync(
        Func<Func<ReportInput, ReportReading>, ReportInput, ReportReading>? reads = null,
        Func<DeskSetup, DeskSetup>? change = null
    )
    {
        IntakeDesk opened = new(folder);
        await opened.OpenAgainAsync(reads, change);
        return opened;
    }

    /// <summary>Opens the desk over the same store, once it was closed.</summary>
    public async Task OpenAgainAsync(
        Func<Func<ReportInput, ReportReading>, ReportInput, ReportReading>? reads = null,
        Func<DeskSetup, DeskSetup>? change = null
    ) =>
        desk = await TestDesk.OpenAsync(setup =>
        {
            Func<Func<ReportInput, ReportReading>> create = setup.CreateReader;
            DeskSetup own = setup with
            {
                Store = Path.Combine(folder, "store.db"),
                WatchFolder = Path.Combine(folder, "watch"),
                CreateReader = reads is null
                    ? create
                    : () =>
                    {
                        Func<ReportInput, ReportReading> real = create();
                        return input => reads(real, input);
                    },
            };
            return change is null ? own : change(own);
        });

    /// <summary>Closes the desk; its store stays.</summary>
    public ValueTask CloseAsync() => desk.DisposeAsync();

    /// <summary>Hands in files as the page's form does.</summary>
    /// <returns>The job.</returns>
    public async Task<Job> HandInAsync(params (string Name, HttpContent Content)[] files)
    {
        using MultipartFormDataContent form = new() { { new StringContent(await TokenAsync()), "token" } };
        foreach ((string name, HttpContent content) in files)
        {
            // As browsers write it, whatever the name holds.
            content.Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\""
            );
            form.Add(content);
        }
        return JobOf(await desk.SendAsync(HttpMethod.Post, "/intake/files", form, ("Sec-Fetch-Site", "same-origin")));
    }

    /// <summary>Hands in files of texts.</summary>
    public Task<Job> HandInAsync(params (string Name, string Text)[] files) =>
        HandInAsync([
            .. files.Select(file =>
                (file.Name, (HttpContent)new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(file.Text)))
            ),
        ]);

    /// <summary>Imports a list of feeds as the page's form does.</summary>
    public async Task<Answer> ImportAsync(string opml)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(await TokenAsync()), "token" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(opml)), "opml", "feeds.opml" },
        };
        return await desk.SendAsync(HttpMethod.Post, "/intake/sources/opml", form, ("Sec-Fetch-Site", "same-origin"));
    }

    /// <summary>The job that an answer leads to.</summary>
    public Job JobOf(Answer answer)
    {
        answer.Status.Should().Be(303, answer.Body);
        return Jobs.Get(answer.Location!["/intake/jobs/".Length..]);
    }

    /// <summary>Waits until a job has ended.</summary>
    public Task<Job> EndOfAsync(Job job) => UntilAsync(job.Id, now => now.IsEnded);

    /// <summary>Waits until a job is as a test wants it.</summary>
    public async Task<Job> UntilAsync(string id, Func<Job, bool> isSo)
    {
        await foreach (Job job in Jobs.FollowAsync(id, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken))
        {
            if (isSo(job))
            {
                return job;
            }
        }
        throw new InvalidOperationException($"Job {id} ended and never was as wanted.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        if (isOwner)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> TokenAsync() =>
        WebUtility.HtmlDecode(Token().Match((await desk.GetAsync("/intake")).Body).Groups[1].Value);

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
