using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Jobs;

/// <summary>
/// Keeps what was handed in until it is read, so that a job survives the end of the program: a folder for each job, in it files called by
/// their numbers. No name that came from outside ever becomes a path.
/// </summary>
/// <param name="folder">Where it is; made when the first file comes.</param>
/// <param name="machine">What the machine is called, for people who look at jobs from another.</param>
internal sealed class Spool(string folder, string machine)
{
    private const int BufferLength = 64 * 1024;

    private string HomePath => $"{Path.TrimEndingDirectorySeparator(folder)}.home";

    /// <summary>Where a file lies.</summary>
    /// <param name="job">The id of the job that it was handed in with.</param>
    /// <param name="number">Its number, from 0.</param>
    public string PathOf(string job, int number) =>
        Path.Combine(FolderOf(job), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>True for a file that is packed, other than a web archive, whose records are counted as they lie.</summary>
    public bool IsPacked(string job, int number)
    {
        using FileStream file = File.OpenRead(PathOf(job, number));
        byte[] head = new byte[2];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == 2 && head is [0x1F, 0x8B];
    }

    /// <summary>What a job reads, which lies here, with the note that it does.</summary>
    public JobInput Noted(JobInput input) => input with { Home = Home(), Machine = machine };

    /// <summary>True where a job can be read here: its files lie in this folder, or it has none.</summary>
    public bool Holds(JobInput input) =>
        input.Spool is not { } files || (input.Home is { } home ? home == Known() : Directory.Exists(FolderOf(files)));

    // Each folder has a name of its own, since several desks may share a store and no disk. It stands beside the folder, in which jobs' files
    // lie alone.
    private string Home()
    {
        if (Known() is { } known)
        {
            return known;
        }
        Directory.CreateDirectory(folder);
        string fresh = $"{HomePath}.{Secrets.Id()}";
        File.WriteAllText(fresh, Secrets.Id());
        try
        {
            File.Move(fresh, HomePath);
        }
        catch (IOException)
        {
            // Another desk was faster.
            File.Delete(fresh);
        }
        return Known() ?? throw new IOException($"{folder} has no name.");
    }

    private string? Known() => File.Exists(HomePath) ? File.ReadAllText(HomePath) : null;

    /// <summary>Puts a file on the disk as it comes; on return it is there.</summary>
    /// <param name="job">The job.</param>
    /// <param name="number">The file's number.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="stop">Breaks off.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="DeskProblem">There are more, or the disk does not take them.</exception>
    public async Task<long> TakeAsync(string job, int number, Stream content, long most, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(FolderOf(job));
            await using FileStream file = new(PathOf(job, number), FileMode.Create, FileAccess.Write);
            byte[] buffer = new byte[BufferLength];
            long length = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, stop)) > 0)
            {
                length += read;
                if (length > most)
                {
                    throw new DeskProblem(
                        StatusCodes.Status413PayloadTooLarge,
                        "These are too many bytes to hand in at once.",
                        "Hand in fewer files at a time, or read them with 'reportedly read'; nothing was taken."
                    );
                }
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
            file.Flush(flushToDisk: true);
            return length;
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException && failure is not BadHttpRequestException)
        {
            throw new DeskProblem(
                StatusCodes.Status507InsufficientStorage,
                $"The file could not be kept: {failure.Message}",
                "Look at the disk beside the store; nothing was taken."
            );
        }
    }

    /// <summary>Takes the files of a job away.</summary>
    public void Remove(string job)
    {
        try
        {
            Directory.Delete(FolderOf(job), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It takes up room and does no harm; the next start tries again.
        }
    }

    /// <summary>The ids of all jobs that have files here.</summary>
    public IReadOnlyList<string> All() =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Select(each => Path.GetFileName(each))]
            : [];

    private string FolderOf(string job) =>
        job.Length > 0 && job.All(char.IsAsciiDigit)
            ? Path.Combine(folder, job)
            : throw new ArgumentException($"'{job}' is no id of a job.", nameof(job));
}
