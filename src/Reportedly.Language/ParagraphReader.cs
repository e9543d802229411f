using Reportedly.Language.Models;
using Reportedly.Language.Names;
using Reportedly.Language.Networks;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;

namespace Reportedly.Language;

/// <summary>
/// Reads paragraphs with a model: divides them into sentences, and tells tags, lemmas, names and trees. Safe from any thread, each with a
/// workspace of its own.
/// </summary>
/// <param name="model">The model.</param>
internal sealed unsafe class ParagraphReader(LanguageModel model)
{
    private readonly SequenceEncoder encoder = new(model);

    /// <summary>Reads a batch and writes what it finds.</summary>
    /// <param name="batch">Paragraphs of a text.</param>
    /// <param name="numbers">For each paragraph its number in the text.</param>
    /// <param name="boundaries">For each token of the text what rules know of the boundary before it.</param>
    /// <param name="room">Where to work.</param>
    /// <param name="draft">Where to write.</param>
    public void Read(
        WordBatch batch,
        ReadOnlySpan<int> numbers,
        ReadOnlySpan<Boundary> boundaries,
        Workspace room,
        LayerDraft draft
    )
    {
        encoder.Encode(batch, room);
        int firstSentence = draft.Sentences.Count;
        for (int i = 0; i < batch.Paragraphs.Length; i++)
        {
            Divide(batch, batch.Paragraphs[i], numbers[i], boundaries, room, draft);
        }
        room.Passed?.Invoke(AnalysisStage.Sentences);
        TellTags(batch, room, draft);
        room.Passed?.Invoke(AnalysisStage.Tags);
        for (int i = firstSentence; i < draft.Sentences.Count; i++)
        {
            TellNames(batch, draft.Sentences[i].Tokens, room, draft);
        }
        room.Passed?.Invoke(AnalysisStage.Names);
        TellHeads(batch, firstSentence, room, draft);
        TellRelations(batch, room, draft);
        for (int i = firstSentence; i < draft.Sentences.Count; i++)
        {
            TokenRange sentence = draft.Sentences[i].Tokens;
            TellApart(batch, sentence, room, draft);
            ToldClauses.Mend(
                draft.Lemmas.AsSpan(sentence.First, sentence.Count),
                sentence.First,
                draft.Heads.AsSpan(sentence.First, sentence.Count),
                draft.Relations.AsSpan(sentence.First, sentence.Count)
            );
            PersonAppositions.Mend(
                draft.Names,
                sentence.First,
                draft.Heads.AsSpan(sentence.First, sentence.Count),
                draft.Relations.AsSpan(sentence.First, sentence.Count)
            );
            SpokenSubjects.Mend(
                draft.Lemmas.AsSpan(sentence.First, sentence.Count),
                draft.PennTags.AsSpan(sentence.First, sentence.Count),
                sentence.First,
                draft.Heads.AsSpan(sentence.First, sentence.Count),
                draft.Relations.AsSpan(sentence.First, sentence.Count)
            );
        }
        room.Passed?.Invoke(AnalysisStage.Relations);
    }

    private float* Row(WordBatch batch, Workspace room, int token) =>
        room.Outputs.Room(0) + ((long)batch.Place(token - batch.First) * model.Outputs.Stride);

    private void Divide(
        WordBatch batch,
        TokenRange paragraph,
        int number,
        ReadOnlySpan<Boundary> boundaries,
        Workspace room,
        LayerDraft draft
    )
    {
        int first = paragraph.First;
        for (int token = first + 1; token < paragraph.Past; token++)
        {
            float* scores = Row(batch, room, token) + model.Outputs.Starts.Offset;
            bool starts =
                boundaries[token] == Boundary.Open ? scores[1] > scores[0] : boundaries[token] == Boundary.Start;
            if (starts)
            {
                draft.Sentences.Add(new Sentence(new TokenRange(first, token), number));
                first = token;
            }
        }
        draft.Sentences.Add(new Sentence(new TokenRange(first, paragraph.Past), number));
    }

    private void TellTags(WordBatch batch, Workspace room, LayerDraft draft)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            int token = batch.First + i;
            int tag = Highest.Of(Row(batch, room, token) + model.Outputs.Tags.Offset, model.Tags.Count);
            draft.Classes[token] = model.Tags.Class(tag);
            draft.Forms[token] = model.Tags.Form(tag);
            draft.PennTags[token] = model.Tags.PennTag(tag);
            draft.Lemmas[token] = room.Lemmas.Of(batch.Form(i), tag, model.Lemmas);
        }
    }

    private void TellNames(WordBatch batch, TokenRange sentence, Workspace room, LayerDraft draft)
    {
        Span<float> scores = room.NameScores(sentence.Count * NameLabels.Count);
        Span<int> labels = room.Numbers(sentence.Count);
        bool any = false;
        for (int i = 0; i < sentence.Count; i++)
        {
            float* row = Row(batch, room, sentence.First + i) + model.Outputs.Names.Offset;
            new Span<float>(row, NameLabels.Count).CopyTo(scores[(i * NameLabels.Count)..]);
            any |= Highest.Of(row, NameLabels.Count) != NameLabels.Outside;
        }
        if (!any)
        {
            return;
        }
        NameDecoder.Decode(scores, NameLabels.Count, sentence.Count, labels);
        int first = 0;
        for (int i = 0; i < sentence.Count; i++)
        {
            first = NameLabels.Opens(labels[i]) ? i : first;
            if (labels[i] != NameLabels.Outside && NameLabels.Closes(labels[i]))
            {
                TokenRange range = new(sentence.First + first, sentence.First + i + 1);
                draft.Names.Add(new NameSpan(range, NameLabels.KindOf(labels[i])));
                draft.NameShares.Add(SharesOf(scores[(first * NameLabels.Count)..((i + 1) * NameLabels.Count)]));
            }
        }
    }

    /// <summary>The probability of each kind, given that the words are a name: the mean over its words.</summary>
    private static KindShares SharesOf(ReadOnlySpan<float> scores)
    {
        KindShares shares = default;
        int words = scores.Length / NameLabels.Count;
        for (int word = 0; word < words; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * NameLabels.Count, NameLabels.Count);
            float top = float.NegativeInfinity;
            foreach (float score in row[1..])
            {
                top = Math.Max(top, score);
            }
            KindShares own = default;
            float sum = 0;
            for (int label = 1; label < NameLabels.Count; label++)
            {
                float share = Activations.Exp(row[label] - top);
                own[NameLabels.KindOf(label)] += share;
                sum += share;
            }
            shares.Add(own, 1 / (sum * words));
        }
        return shares;
    }

    private void TellHeads(WordBatch batch, int firstSentence, Workspace room, LayerDraft draft)
    {
        ArcScorer arcs = model.Arcs;
        OutputLayer outputs = model.Outputs;
        float* met = room.Met.Room((long)batch.Count * arcs.MeetingColumns);
        arcs.Meet(batch.Count, room.Outputs.Room(0) + outputs.Dependents.Offset, outputs.Stride, met);
        for (int i = firstSentence; i < draft.Sentences.Count; i++)
        {
            TokenRange sentence = draft.Sentences[i].Tokens;
            int count = sentence.Count;
            ReadOnlySpan<float> scores = Arcs(batch, sentence, met, room);
            room.Passed?.Invoke(AnalysisStage.Arcs);
            Span<int> found = room.Numbers(count);
            room.Tree.Decode(scores, ArcScorer.ArcStride(count), count, found);
            room.Passed?.Invoke(AnalysisStage.Trees);
            WriteHeads(found, sentence, draft);
        }
    }

    private static void WriteHeads(ReadOnlySpan<int> heads, TokenRange sentence, LayerDraft draft)
    {
        for (int word = 0; word < heads.Length; word++)
        {
            draft.Heads[sentence.First + word] =
                heads[word] == 0 ? DependencyTrees.Root : sentence.First + heads[word] - 1;
        }
    }

    /// <summary>A row a word of a sentence: the score of the root as its head, then of each word.</summary>
    private ReadOnlySpan<float> Arcs(WordBatch batch, TokenRange sentence, float* met, Workspace room)
    {
        ArcScorer arcs = model.Arcs;
        OutputLayer outputs = model.Outputs;
        float* rows = room.Outputs.Room(0);
        int count = sentence.Count;
        int stride = ArcScorer.ArcStride(count);
        float* ordered = room.Ordered.Room((long)count * (arcs.MeetingColumns + outputs.Heads.Count));
        float* heads = ordered + ((long)count * arcs.MeetingColumns);
        for (int word = 0; word < count; word++)
        {
            int place = batch.Place(sentence.First + word - batch.First);
            new Span<float>(met + ((long)place * arcs.MeetingColumns), arcs.MeetingColumns).CopyTo(
                new Span<float>(ordered + ((long)word * arcs.MeetingColumns), arcs.MeetingColumns)
            );
            new Span<float>(rows + ((long)place * outputs.Stride) + outputs.Heads.Offset, outputs.Heads.Count).CopyTo(
                new Span<float>(heads + ((long)word * outputs.Heads.Count), outputs.Heads.Count)
            );
        }
        float* turned = room.Turned.Room((long)arcs.MeetingColumns * stride);
        float* scores = room.Arcs.Room((long)count * stride);
        arcs.Score(count, ordered, heads, outputs.Heads.Count, turned, scores);
        return new ReadOnlySpan<float>(scores, count * stride);
    }

    private void TellRelations(WordBatch batch, Workspace room, LayerDraft draft)
    {
        ArcScorer arcs = model.Arcs;
        OutputLayer outputs = model.Outputs;
        float* sums = room.Joined.Room((long)batch.Count * (arcs.LabelColumns + arcs.LabelStride));
        float* scores = sums + ((long)batch.Count * arcs.LabelColumns);
        for (int i = 0; i < batch.Count; i++)
        {
            int token = batch.First + i;
            int head = draft.Heads[token];
            float* other = head == DependencyTrees.Root ? null : Row(batch, room, head) + outputs.LabelHeads.Offset;
            float* own = Row(batch, room, token) + outputs.LabelDependents.Offset;
            arcs.Join(own, other, sums + ((long)i * arcs.LabelColumns));
        }
        arcs.ScoreLabels(batch.Count, sums, scores);
        for (int i = 0; i < batch.Count; i++)
        {
            int token = batch.First + i;
            float* row = scores + ((long)i * arcs.LabelStride);
            row[model.Relations.Root] = float.NegativeInfinity;
            draft.Relations[token] =
                draft.Heads[token] == DependencyTrees.Root
                    ? Relation.Root
                    : model.Relations[Highest.Of(row, model.Relations.Count)];
        }
    }

    /// <summary>Where two words are told one verb's subject, or its object, finds another place for one of them.</summary>
    private void TellApart(WordBatch batch, TokenRange sentence, Workspace room, LayerDraft draft)
    {
        Span<Relation> told = draft.Relations.AsSpan(sentence.First, sentence.Count);
        if (!SingleRoles.AreDoubled(draft.Heads.AsSpan(sentence.First, sentence.Count), told))
        {
            return;
        }
        ReadOnlySpan<float> scores = Arcs(batch, sentence, room.Met.Room(0), room);
        Span<int> heads = room.Numbers(sentence.Count);
        for (int word = 0; word < heads.Length; word++)
        {
            int head = draft.Heads[sentence.First + word];
            heads[word] = head == DependencyTrees.Root ? 0 : head - sentence.First + 1;
        }
        new SingleRoles(model.Relations).Repair(scores, ArcScorer.ArcStride(sentence.Count), heads, told, Labels);
        WriteHeads(heads, sentence, draft);

        void Labels(int word, int head, Span<float> row)
        {
            ArcScorer arcs = model.Arcs;
            float* sum = room.Joined.Room(arcs.LabelColumns + arcs.LabelStride);
            float* own = Row(batch, room, sentence.First + word) + model.Outputs.LabelDependents.Offset;
            float* other = Row(batch, room, sentence.First + head) + model.Outputs.LabelHeads.Offset;
            arcs.Join(own, other, sum);
            arcs.ScoreLabels(1, sum, sum + arcs.LabelColumns);
            new ReadOnlySpan<float>(sum + arcs.LabelColumns, row.Length).CopyTo(row);
        }
    }
}
