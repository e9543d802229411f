using System.Globalization;
using System.Text;

namespace Reportedly.Storage.Tests.Killing;

/// <summary>Reads and judges without end, and says of each write that the store has acknowledged it. It waits to be killed.</summary>
internal static class Writer
{
    public const string Verb = "write-until-killed";

    /// <summary>The reading of a number, the same whenever it is made.</summary>
    public static StoredReading Reading(int number) =>
        Readings.Of(string.Create(CultureInfo.InvariantCulture, $"Report {number}\n\n{new string('x', number % 977)}"));

    /// <summary>The judgement of a number.</summary>
    public static byte[] Judgement(int number) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"note":{{number}}}"""));

    /// <summary>Writes to a store, from a number on; one line for each acknowledgement.</summary>
    public static int Run(string name, string from, TextWriter acknowledged)
    {
        int number = int.Parse(from, CultureInfo.InvariantCulture);
        using RecordStore store = RecordStore.Open(name);
        Say(acknowledged, "opened", number);
        while (true)
        {
            // Single readings, batches, judgements: whatever the kill may hit.
            int readings = number % 5 == 0 ? 20 : 1;
            store.AddBatch([.. Enumerable.Range(number, readings).Select(Reading)]);
            Say(acknowledged, "read", number + readings - 1);
            number += readings;
            store.JudgementLog.Append(Judgement(number));
            Say(acknowledged, "judged", number);
        }
    }

    private static void Say(TextWriter output, string what, int number)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {number}"));
        output.Flush();
    }
}
