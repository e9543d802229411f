using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Tests.Views;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Tests.Killing;

/// <summary>Reads, judges and links without end, and says of each write that the store has acknowledged it. It waits to be killed.</summary>
internal static class Writer
{
    public const string Verb = "write-until-killed";

    /// <summary>The reading of a number, the same whenever it is made.</summary>
    public static StoredReading Reading(int number) =>
        number % 3 == 0
            ? Readings.Of(
                string.Create(CultureInfo.InvariantCulture, $"Report {number}\n\n{new string('x', number % 977)}")
            )
            : Told(number).Reading();

    /// <summary>Incidents of a few reports: one that all told of would be put together anew for each.</summary>
    private static TownReport Told(int number)
    {
        TownReport report = Towns.Report(number);
        return report with { Day = report.Day.AddDays(number / 20 * 10) };
    }

    /// <summary>The judgement of a number.</summary>
    public static byte[] Judgement(int number) =>
        Remarks.On(
            ReportKey.Of(RecordCodec.FromUtf8(Reading(number - 1).Record.Span).Report),
            string.Create(CultureInfo.InvariantCulture, $"remark {number}")
        );

    /// <summary>Links what was written so far: at once where much waits, else report by report.</summary>
    public static void Link(RecordStore store) => store.Views(new ViewPace { Linked = 8, Backlog = 30 }).Link();

    /// <summary>Writes to a store, from a number on; one line for each acknowledgement.</summary>
    public static int Run(string name, string from, TextWriter acknowledged)
    {
        int number = int.Parse(from, CultureInfo.InvariantCulture);
        using RecordStore store = RecordStore.Open(name);
        Say(acknowledged, "opened", number);
        while (true)
        {
            // Single readings, batches, judgements, links: whatever the kill may hit.
            int readings = number % 5 == 0 ? 20 : 1;
            store.AddBatch([.. Enumerable.Range(number, readings).Select(Reading)]);
            Say(acknowledged, "read", number + readings - 1);
            number += readings;
            store.JudgementLog.Append(Judgement(number));
            Say(acknowledged, "judged", number);
            Link(store);
            Say(acknowledged, "linked", number);
        }
    }

    private static void Say(TextWriter output, string what, int number)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {number}"));
        output.Flush();
    }
}
