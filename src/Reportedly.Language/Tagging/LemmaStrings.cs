namespace Reportedly.Language.Tagging;

/// <summary>
/// Remembers the lemmas of words met lately: most words come again soon, and the same lemma needs no string of its own each time. What is
/// remembered is what the table says. Belongs to one thread.
/// </summary>
internal sealed class LemmaStrings
{
    private const int Slots = 1 << 13;

    private readonly Entry[] words = new Entry[Slots];
    private readonly string?[] lemmas = new string?[Slots];

    /// <summary>The lemma of a form with a tag.</summary>
    public string Of(ReadOnlySpan<char> form, int tag, LemmaTable table)
    {
        ref Entry entry = ref words[SlotOf(form, (uint)tag)];
        if (entry.Lemma is not null && entry.Tag == tag && form.SequenceEqual(entry.Form))
        {
            return entry.Lemma;
        }
        string lemma = Look(form, tag, table);
        if (form.Length <= LemmaTable.Longest)
        {
            entry = new Entry(form.SequenceEqual(lemma) ? lemma : form.ToString(), tag, lemma);
        }
        return lemma;
    }

    private string Look(ReadOnlySpan<char> form, int tag, LemmaTable table)
    {
        Span<char> room = stackalloc char[LemmaTable.Longest * 2];
        int length = table.Write(form, tag, room);
        ReadOnlySpan<char> lemma = length == 0 ? form : room[..length];
        if (lemma.Length > LemmaTable.Longest)
        {
            return lemma.ToString();
        }
        ref string? slot = ref lemmas[SlotOf(lemma, 0)];
        if (slot is null || !lemma.SequenceEqual(slot))
        {
            slot = lemma.ToString();
        }
        return slot;
    }

    private static uint SlotOf(ReadOnlySpan<char> word, uint tag)
    {
        uint hash = 2166136261 ^ (tag * 2654435761);
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }
        return (hash ^ (hash >> 16)) & (Slots - 1);
    }

    private readonly record struct Entry(string Form, int Tag, string? Lemma);
}
