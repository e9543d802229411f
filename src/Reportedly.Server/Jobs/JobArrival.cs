using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>Takes in what somebody hands in: all of it is on the disk before the job waits to be read, or nothing is kept.</summary>
internal sealed class JobArrival(JobRegister register, Spool spool, TimeProvider clock)
{
    private const int MostWaiting = 1000;
    private const int MostFiles = 1000;
    private const int MostAddresses = 1000;
    private const int LongestAddress = 4096;
    private const int LongestShown = 100;

    /// <summary>Takes it in.</summary>
    /// <exception cref="DeskProblem">It cannot be taken; nothing of it was.</exception>
    public async Task<Job> TakeAsync(
        JobRequest request,
        string who,
        Action<RecordStore, Job> tell,
        CancellationToken stop
    )
    {
        if (register.All().Count(job => !job.IsEnded) >= MostWaiting)
        {
            throw new DeskProblem(
                StatusCodes.Status503ServiceUnavailable,
                "As many jobs wait as this desk keeps.",
                "Nothing was taken. Wait until some are done, or stop some."
            );
        }
        return request switch
        {
            JobRequest.PastedText text => await TakeTextAsync(text, who, tell, stop),
            JobRequest.Addresses addresses => TakeAddresses(addresses, who, tell),
            JobRequest.Files files => await TakeFilesAsync(files, who, tell, stop),
            _ => throw new ArgumentException($"There is no job of a {request?.GetType().Name}.", nameof(request)),
        };
    }

    private async Task<Job> TakeTextAsync(
        JobRequest.PastedText request,
        string who,
        Action<RecordStore, Job> tell,
        CancellationToken stop
    )
    {
        // Forms send line ends of their own; whoever pasted has not typed them.
        string text = request.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
        {
            throw DeskProblem.BadRequest("There is no text.", "Paste the words of a report, and send it again.");
        }
        string? title = Given(request.Title);
        if (title is not null && !text.StartsWith(title, StringComparison.Ordinal))
        {
            text = $"{title}\n\n{text}";
        }
        using MemoryStream bytes = new(Encoding.UTF8.GetBytes(text));
        return await TakeFilesAsync(
            JobKind.Text,
            Shown(title ?? text.Split('\n')[0]),
            new JobInput(null, [], [])
            {
                Title = title,
                Publisher = Given(request.Publisher),
                Url = Given(request.Url),
                Published = request.Published,
            },
            One(new ArrivingFile("pasted text", bytes)),
            who,
            tell,
            stop
        );
    }

    private Job TakeAddresses(JobRequest.Addresses request, string who, Action<RecordStore, Job> tell)
    {
        ImmutableArray<string> addresses =
        [
            .. request
                .Of.Select(address => address.Trim())
                .Where(address => address.Length > 0)
                .Select(address => address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}")
                .Distinct(StringComparer.Ordinal),
        ];
        if (addresses.Length is 0 or > MostAddresses || addresses.Any(address => address.Length > LongestAddress))
        {
            throw DeskProblem.BadRequest(
                addresses.Length == 0 ? "There is no address." : "These are too many addresses, or too long ones.",
                "Give from 1 to 1,000 addresses, one a line: https://herald.example/report."
            );
        }
        string first = Shown(addresses[0]);
        Job Made(string id) =>
            new(
                id,
                JobKind.Addresses,
                addresses.Length == 1 ? first : $"{Wording.Count(addresses.Length, "page")}: {first} and others",
                who,
                clock.GetUtcNow()
            )
            {
                State = JobState.Waiting,
                ItemsTotal = addresses.Length,
                Input = new JobInput(null, [], addresses) { Published = request.Published },
            };
        return register.Add(Made, tell);
    }

    private Task<Job> TakeFilesAsync(
        JobRequest.Files request,
        string who,
        Action<RecordStore, Job> tell,
        CancellationToken stop
    ) =>
        TakeFilesAsync(
            JobKind.Files,
            null,
            new JobInput(null, [], []) { Published = request.Published },
            request.Content,
            who,
            tell,
            stop
        );

    private async Task<Job> TakeFilesAsync(
        JobKind kind,
        string? what,
        JobInput input,
        IAsyncEnumerable<ArrivingFile> files,
        string who,
        Action<RecordStore, Job> tell,
        CancellationToken stop
    )
    {
        Job job = register.Add(id => new Job(id, kind, what ?? "files", who, clock.GetUtcNow())
        {
            State = JobState.Arriving,
        });
        try
        {
            ImmutableArray<string> names = [];
            long bytes = 0;
            bool isPacked = false;
            await foreach (ArrivingFile file in files.WithCancellation(stop))
            {
                if (names.Length == MostFiles)
                {
                    throw DeskProblem.BadRequest(
                        "These are too many files to hand in at once.",
                        "Hand in at most 1,000 at a time; nothing was taken."
                    );
                }
                string name = FileNames.Of(file.Name, names);
                long room = DeskLimits.MostBytesOfRequest - bytes;
                bytes += await spool.TakeAsync(job.Id, names.Length, file.Content, room, stop);
                isPacked |= spool.IsPacked(job.Id, names.Length);
                names = names.Add(name);
            }
            if (names.IsEmpty)
            {
                throw DeskProblem.BadRequest("There is no file.", "Choose one or more files, and send them again.");
            }
            return register.Change(
                    job.Id,
                    now =>
                        now with
                        {
                            What = what ?? WhatOf(names),
                            State = JobState.Waiting,
                            IsKept = true,
                            // Packed lines are counted unpacked, and how many bytes that will be nobody knows.
                            BytesTotal = isPacked ? null : bytes,
                            ItemsTotal = kind == JobKind.Text ? 1 : null,
                            Input = spool.Noted(input with { Spool = job.Id, Names = names }),
                        },
                    tell
                ) ?? job;
        }
        catch
        {
            // Whoever handed it in is told that nothing was taken, so nothing stays.
            spool.Remove(job.Id);
            register.Remove(job);
            throw;
        }
    }

    private static string WhatOf(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : $"{Wording.Count(names.Length, "file")}: {names[0]} and others";

    private static string? Given(string? field) =>
        string.IsNullOrWhiteSpace(field) ? null : field.ReplaceLineEndings(" ").Trim();

    private static string Shown(string words) =>
        Words.Elide(Words.Clean(words.Length > 4 * LongestShown ? words[..(4 * LongestShown)] : words), LongestShown);

    private static async IAsyncEnumerable<ArrivingFile> One(ArrivingFile file)
    {
        await Task.CompletedTask;
        yield return file;
    }
}
