namespace Reportedly.Throughput;

/// <summary>Prints what each stage took.</summary>
internal static class StageTable
{
    /// <summary>
    /// Prints a row a stage: its share of all stages' warm time, nanoseconds a word of one worker's time, and the words a second that all
    /// workers would read if there were no other stage, warm and cold.
    /// </summary>
    public static void Write(PassFigures cold, PassFigures warm, int workers, TextWriter output)
    {
        output.WriteLine(
            $"{"stages by " + ThreadTime.Name, -30}{"share", 8}{"ns/word", 10}{"words/s", 14}{"cold words/s", 14}"
        );
        double all = warm.StageSeconds.Sum();
        for (int stage = 0; stage < warm.Stages.Length; stage++)
        {
            Row(warm.Stages[stage], warm.StageSeconds[stage], cold.StageSeconds[stage]);
        }
        Row("all", all, cold.StageSeconds.Sum());

        void Row(string name, double seconds, double coldSeconds) =>
            output.WriteLine(
                $"{name, -30}{seconds / all, 8:P1}{seconds / warm.Words * 1e9, 10:N0}"
                    + $"{warm.Words * workers / seconds, 14:N0}{cold.Words * workers / coldSeconds, 14:N0}"
            );
    }
}
