using Reportedly.Language.Models;

namespace Reportedly.Language.Networks;

/// <summary>
/// Reads a batch of paragraphs with the network of a model: from the words to a row of outputs each. What is told of a word depends on its
/// paragraph alone, not on what else is in the batch.
/// </summary>
/// <param name="model">The model.</param>
internal sealed unsafe class SequenceEncoder(LanguageModel model)
{
    /// <summary>Reads a batch.</summary>
    /// <param name="batch">Its words.</param>
    /// <param name="room">Where to work; afterwards <see cref="Workspace.Outputs"/> holds a row a word at its place in the layout.</param>
    public void Encode(WordBatch batch, Workspace room)
    {
        LockstepLayout layout = batch.Layout;
        RecurrentLayer first = model.First;
        float* gates = room.Gates.Room((long)layout.Words * first.GateColumns);
        float* cells = room.Cells.Room((long)layout.Words * first.OutputColumns);
        short* states = room.States.Wholes((long)layout.Words * first.OutputColumns);
        WriteWords(batch, gates, room);
        room.Passed?.Invoke(AnalysisStage.Gates);
        first.Run(layout, gates, cells, states);
        room.Passed?.Invoke(AnalysisStage.FirstLayer);
        model.SecondInput.Apply(layout.Words, states, first.OutputColumns, gates);
        room.Passed?.Invoke(AnalysisStage.SecondInput);
        model.Second.Run(layout, gates, cells, states);
        room.Passed?.Invoke(AnalysisStage.SecondLayer);
        float* outputs = room.Outputs.Room((long)layout.Words * model.Outputs.Stride);
        model.Outputs.Apply(layout.Words, states, first.OutputColumns, outputs);
        room.Passed?.Invoke(AnalysisStage.Outputs);
    }

    private void WriteWords(WordBatch batch, float* gates, Workspace room)
    {
        WordVectors words = model.Words;
        int columns = words.Columns;
        int[] rare = new int[batch.Layout.Words];
        int count = 0;
        float* sums = room.Rare.Room((long)batch.Layout.Words * (words.SumColumns + columns));
        for (int i = 0; i < batch.Count; i++)
        {
            int place = batch.Place(i);
            if (!words.TryWrite(batch.Form(i), gates + ((long)place * columns)))
            {
                room.RareWords(words.SumColumns)
                    .SumOf(batch.Form(i), words)
                    .CopyTo(new Span<float>(sums + ((long)count * words.SumColumns), words.SumColumns));
                rare[count++] = place;
            }
        }
        room.Passed?.Invoke(AnalysisStage.Words);
        float* made = sums + ((long)batch.Layout.Words * words.SumColumns);
        words.Project(sums, count, made);
        for (int i = 0; i < count; i++)
        {
            new Span<float>(made + ((long)i * columns), columns).CopyTo(
                new Span<float>(gates + ((long)rare[i] * columns), columns)
            );
        }
        for (int i = 0; i < batch.Count; i++)
        {
            float* row = gates + ((long)batch.Place(i) * columns);
            if (batch.IsLineStart(i))
            {
                words.AddLineStart(row);
            }
            if (batch.IsGlued(i))
            {
                words.AddGlued(row);
            }
        }
    }
}
