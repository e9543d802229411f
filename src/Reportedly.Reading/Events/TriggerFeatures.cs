using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>
/// What is seen of a word whose sense is in question: who does it to whom, what hangs on it, what it hangs on, its neighbours, the words and topics of
/// its sentence and the topics of the report. Each is a hash; the same words give the same hashes on every machine.
/// </summary>
internal sealed class TriggerFeatures(ReadingLexicon lexicon)
{
    /// <summary>No more are taken of one word.</summary>
    public const int Most = 384;

    /// <summary>How far to either side the words of a sentence are looked at.</summary>
    private const int Reach = 14;

    private const uint OfClass = 0x10000;

    /// <summary>Writes the features of a word.</summary>
    /// <param name="text">The layers of language.</param>
    /// <param name="mentions">Who and what is named.</param>
    /// <param name="token">The word.</param>
    /// <param name="byRule">What the lexicon alone says that it is.</param>
    /// <param name="topics">What the rest of the report is about.</param>
    /// <param name="features">Where they are written: <see cref="Most"/> have room.</param>
    /// <returns>How many there are.</returns>
    public int Write(
        Analysis text,
        MentionIndex mentions,
        int token,
        string byRule,
        in ReportTopics topics,
        Span<uint> features
    )
    {
        Collected found = new(features);
        found.Add(Hash(1, byRule));
        found.Add(Mix(2, 0));
        WriteForm(text, token, ref found);
        WriteRoles(text, mentions, token, ref found);
        WriteGovernor(text, mentions, token, ref found);
        WriteNeighbours(text, mentions, token, ref found);
        TokenRange sentence = text.SentenceOf(token).Tokens;
        WriteSentence(text, token, sentence, ref found);
        topics.Write(text, lexicon, sentence, ref found);
        return found.Count;
    }

    /// <summary>The hash of a word as one kind of feature (FNV-1a).</summary>
    public static uint Hash(uint kind, ReadOnlySpan<char> word)
    {
        uint hash = 2166136261 ^ (kind * 0x9E3779B1);
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }
        return hash;
    }

    /// <summary>The hash of a number as one kind of feature.</summary>
    public static uint Mix(uint kind, uint value) =>
        (((2166136261 ^ (kind * 0x9E3779B1)) * 16777619) ^ (value + 1)) * 16777619;

    private static void WriteForm(Analysis text, int token, ref Collected found)
    {
        found.Add(Mix(3, (uint)text.Tags.Form(token)));
        found.Add(Mix(4, (uint)text.Trees.Relation(token)));
        if (text.IsVerb(token))
        {
            bool passive = Clauses.IsPassive(text, token);
            uint shape = (passive ? 1u : 0) | (Clauses.Object(text, token) >= 0 ? 2u : 0);
            found.Add(Mix(5, shape | (Clauses.Subject(text, token) >= 0 ? 4u : 0)));
            found.Add(Mix(6, shape));
            return;
        }
        int determiner = text.Trees.Child(token, Relation.Det);
        found.Add(Hash(7, determiner >= 0 ? text.Word(determiner) : "-"));
    }

    private void WriteRoles(Analysis text, MentionIndex mentions, int token, ref Collected found)
    {
        if (text.IsVerb(token))
        {
            bool passive = Clauses.IsPassive(text, token);
            int subject = Clauses.Subject(text, token);
            int patient = passive ? subject : Clauses.Object(text, token);
            WriteWord(text, mentions, 20, passive ? text.Trees.Child(token, Relation.OblAgent) : subject, ref found);
            WriteWord(text, mentions, 21, patient, ref found);
            WriteOf(text, mentions, 22, patient, ref found);
        }
        foreach (int child in text.Trees.Children(token))
        {
            Relation relation = text.Trees.Relation(child);
            switch (relation)
            {
                case Relation.Obl or Relation.Nmod or Relation.OblAgent:
                    string preposition = Clauses.Preposition(text, child);
                    uint kind = Hash(23, preposition);
                    found.Add(kind);
                    WriteWord(text, mentions, kind, child, ref found);
                    break;
                case Relation.Punct or Relation.Det or Relation.Case or Relation.Mark or Relation.Cc:
                    break;
                case Relation.Nsubj or Relation.NsubjPass or Relation.Obj when text.IsVerb(token):
                    break;
                default:
                    WriteWord(text, mentions, 40 + (uint)relation, child, ref found);
                    found.Add(Mix(24, (uint)relation));
                    break;
            }
        }
    }

    private void WriteGovernor(Analysis text, MentionIndex mentions, int token, ref Collected found)
    {
        int head = text.Trees.Head(token);
        if (head == DependencyTrees.Root)
        {
            return;
        }
        Relation relation = text.Trees.Relation(token);
        uint kind = Mix(25, (uint)relation);
        if (relation is Relation.Obl or Relation.Nmod)
        {
            string preposition = Clauses.Preposition(text, token);
            found.Add(Hash(26, preposition));
            kind = Hash(27, preposition);
        }
        WriteWord(text, mentions, kind, head, ref found);
        if (!text.IsVerb(head) || text.IsVerb(token))
        {
            return;
        }
        if (relation is Relation.Obj or Relation.Obl)
        {
            WriteWord(text, mentions, 28, Clauses.Subject(text, head), ref found);
        }
        if (relation is Relation.Nsubj or Relation.Obl)
        {
            WriteWord(text, mentions, 29, Clauses.Object(text, head), ref found);
        }
    }

    private void WriteNeighbours(Analysis text, MentionIndex mentions, int token, ref Collected found)
    {
        TokenRange sentence = text.SentenceOf(token).Tokens;
        for (int offset = -2; offset <= 2; offset++)
        {
            int at = token + offset;
            if (offset == 0 || at < sentence.First || at >= sentence.Past)
            {
                continue;
            }
            uint kind = 32 + (uint)(offset + 2);
            if (offset is -1 or 1)
            {
                WriteWord(text, mentions, kind, at, ref found);
            }
            else
            {
                found.Add(Hash(kind, text.Lemma(at)));
            }
        }
        if (token > sentence.First && token + 1 < sentence.Past)
        {
            found.Add(Hash(Hash(37, text.Lemma(token - 1)), text.Lemma(token + 1)));
        }
        if (token + 2 < sentence.Past)
        {
            found.Add(Hash(Hash(38, text.Lemma(token + 1)), text.Lemma(token + 2)));
        }
        if (token - 2 >= sentence.First)
        {
            found.Add(Hash(Hash(39, text.Lemma(token - 2)), text.Lemma(token - 1)));
        }
    }

    private void WriteSentence(Analysis text, int token, TokenRange sentence, ref Collected found)
    {
        Span<byte> topics = stackalloc byte[ReportTopics.Kinds];
        topics.Clear();
        int past = Math.Min(sentence.Past, token + Reach + 1);
        for (int i = Math.Max(sentence.First, token - Reach); i < past; i++)
        {
            if (i == token)
            {
                continue;
            }
            string lemma = text.Lemma(i);
            if (lexicon.Topics.TryGetValue(lemma, out Topic topic))
            {
                topics[(int)topic] = (byte)Math.Min(2, topics[(int)topic] + 1);
            }
            if (text.Class(i) is WordClass.Noun or WordClass.Verb or WordClass.Adj)
            {
                found.Add(Hash(30, lemma));
            }
            if (lexicon.Classes.TryGetValue(lemma, out ImmutableArray<string> classes))
            {
                foreach (string one in classes)
                {
                    found.Add(Hash(31, one));
                }
            }
        }
        for (int topic = 0; topic < topics.Length; topic++)
        {
            for (int count = 1; count <= topics[topic]; count++)
            {
                found.Add(Mix(10, (uint)((topic * 4) + count)));
            }
        }
    }

    /// <summary>"a box of grenades": what the box holds says more than the box.</summary>
    private void WriteOf(Analysis text, MentionIndex mentions, uint kind, int head, ref Collected found)
    {
        if (head >= 0 && Clauses.Oblique(text, head, "of") is var inner and >= 0)
        {
            WriteWord(text, mentions, kind, inner, ref found);
        }
    }

    private void WriteWord(Analysis text, MentionIndex mentions, uint kind, int token, ref Collected found)
    {
        if (token < 0)
        {
            return;
        }
        uint classKind = kind ^ OfClass;
        string lemma = text.Lemma(token);
        WordClass tag = text.Class(token);
        if (tag is not (WordClass.Propn or WordClass.Num))
        {
            found.Add(Hash(kind, lemma));
        }
        found.Add(Mix(classKind, (uint)tag));
        if (mentions.Headed(token) is { } mention)
        {
            found.Add(Mix(classKind, 100 + (uint)mention.Kind));
            found.Add(Mix(classKind, 200 + (mention.IsPlace ? 1u : 0) + (mention.IsPerson ? 2u : 0)));
            found.Add(Mix(classKind, 210 + (mention.IsActor ? 1u : 0)));
        }
        if (lexicon.Topics.TryGetValue(lemma, out Topic topic))
        {
            found.Add(Mix(classKind, 300 + (uint)topic));
        }
        if (lexicon.Classes.TryGetValue(lemma, out ImmutableArray<string> classes))
        {
            foreach (string one in classes)
            {
                found.Add(Hash(classKind, one));
            }
        }
        if (
            lexicon.Instruments.TryLongest(text.Lemmas, token, token + 1, out Instrument instrument, out _)
            && tag != WordClass.Verb
        )
        {
            found.Add(Hash(classKind ^ 1, instrument.Class));
        }
    }

    /// <summary>Features as they are found; those beyond the room are left out.</summary>
    internal ref struct Collected(Span<uint> features)
    {
        private readonly Span<uint> features = features;

        /// <summary>How many were found.</summary>
        public int Count { get; private set; }

        /// <summary>Keeps one.</summary>
        public void Add(uint feature)
        {
            if (Count < features.Length)
            {
                features[Count++] = feature;
            }
        }
    }
}
