using Reportedly.Cli.Printing;
using Reportedly.Records;
using Reportedly.Server.Intake;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Running;

/// <summary>Takes records that were read one after another: prints, keeps and counts.</summary>
/// <param name="host">Where it is told what was kept.</param>
/// <param name="output">Where records are printed.</param>
/// <param name="store">Where they are kept; null where nowhere.</param>
/// <param name="together">Brings them together at the end; null where a store does, or nobody wants it.</param>
internal sealed class RecordSink(Host host, ResultOutput output, StoreSink? store, ToldTogether? together)
{
    private readonly SortedSet<string> unreadLanguages = new(StringComparer.Ordinal);
    private Tally tally;
    private int unread;

    /// <summary>Takes one.</summary>
    /// <returns>False where nobody wants more: the output is closed and no store is kept.</returns>
    public bool Take(ReadReport read)
    {
        output.Write(read.Printed);
        tally += read.Tally;
        together?.Take(read.Record);
        if (read.Record.Reading.Diagnostics.Any(note => note.Code == Diagnostic.LanguageNotRead))
        {
            unread++;
            unreadLanguages.Add(read.Record.Report.Language);
        }
        if (read.Reading is not null)
        {
            store?.Add(read.Reading);
        }
        return !output.IsClosed || store is not null;
    }

    /// <summary>Keeps what was read, also where the run was broken off.</summary>
    public void Keep() => store?.Flush();

    /// <summary>Keeps what was read, and sums up.</summary>
    /// <param name="table">Prints the summary; null where the output is for programs.</param>
    /// <param name="storePath">The store, where there is one.</param>
    public void Close(RecordTable? table, string? storePath)
    {
        Keep();
        if (table is not null && tally.Reports > 0)
        {
            output.Write(table.Summary(tally));
        }
        if (unread > 0)
        {
            host.Error.WriteLine(
                $"{Wording.Count(unread, "report")} in languages that cannot be read yet "
                    + $"({string.Join(", ", unreadLanguages)}): {(store is null ? "left unread" : "kept, unread")}."
            );
        }
        if (together is not null)
        {
            output.Write(together.Render());
            if (together.IsTooMany)
            {
                host.Error.WriteLine(
                    $"More than {ToldTogether.Most} reports are brought together in a store: read with --db PATH, then ask "
                        + "reportedly incidents --db PATH."
                );
            }
        }
        if (store is not null)
        {
            host.Error.WriteLine(
                $"{storePath}: {store.Added} added, {store.Unchanged} unchanged, {store.Superseded} read anew."
            );
        }
    }
}
