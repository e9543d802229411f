using System.Collections.Immutable;
using Reportedly.Server.Intake;

namespace Reportedly.Server.Jobs;

/// <summary>What a job reads, item by item, always in the same order, so that it can go on behind those that are dealt with.</summary>
internal sealed class JobItems(Spool spool, JobShelf shelf, JobRegister register)
{
    /// <summary>The items that are still to be read.</summary>
    /// <param name="job">The job.</param>
    /// <param name="pages">Fetches pages.</param>
    public IEnumerable<InputItem> Of(Job job, WebPages pages)
    {
        JobInput input = job.Input;
        return job.Kind switch
        {
            // Nothing is fetched twice only to be passed over.
            JobKind.Addresses => input.Addresses.Skip(input.Position).Select(pages.Read),
            JobKind.Text => Files(input).Select(item => Named(item, input)).Skip(input.Position),
            _ => (input.FailuresOnly ? Failed(job) : Files(input)).Skip(input.Position),
        };
    }

    private IEnumerable<InputItem> Files(JobInput input) =>
        Enumerable.Range(0, input.Names.Length).SelectMany(number => ReadFile(input, number));

    private IEnumerable<InputItem> ReadFile(JobInput input, int number) =>
        FileInput.Read(spool.PathOf(input.Spool!, number), input.Names[number], input.Published);

    /// <summary>Only what failed before. Where a file failed as a whole, all that it holds.</summary>
    private IEnumerable<InputItem> Failed(Job job)
    {
        ImmutableHashSet<string> places = register.Find(job.RetryOf!) is { } before
            ? shelf.Failures(before, 0, Job.MostFailures).Select(failure => failure.Where).ToImmutableHashSet()
            : [];
        return Enumerable
            .Range(0, job.Input.Names.Length)
            .SelectMany(number =>
                places.Contains(job.Input.Names[number])
                    ? ReadFile(job.Input, number)
                    : ReadFile(job.Input, number).Where(item => places.Contains(item.Where))
            );
    }

    private static InputItem Named(InputItem item, JobInput input) =>
        item is InputItem.Report report
            ? report with
            {
                Input = report.Input with
                {
                    Title = input.Title ?? report.Input.Title,
                    Publisher = input.Publisher ?? report.Input.Publisher,
                    Url = input.Url ?? report.Input.Url,
                },
            }
            : item;
}
