using System.Collections.Immutable;
using Reportedly.Language.Tokens;

namespace Reportedly.Reading.Actors;

/// <summary>Finds the mention that a token heads or stands in.</summary>
internal sealed class MentionIndex
{
    private readonly ImmutableArray<Mention> mentions;
    private readonly int[] byHead;
    private readonly int[] around;
    private readonly HashSet<int> times;

    /// <param name="mentions">The mentions, in the order of the text.</param>
    /// <param name="tokens">How many tokens the text has.</param>
    /// <param name="times">Stretches that are times: "July 7" names nobody.</param>
    public MentionIndex(ImmutableArray<Mention> mentions, int tokens, IEnumerable<TokenRange> times)
    {
        this.times = [.. times.SelectMany(t => Enumerable.Range(t.First, t.Count))];
        this.mentions = mentions;
        byHead = new int[tokens];
        around = new int[tokens];
        Array.Fill(byHead, -1);
        Array.Fill(around, -1);
        foreach (Mention mention in mentions)
        {
            TokenRange name = mention.Name;
            for (int i = name.First; i < name.Past; i++)
            {
                // The widest mention around a token comes first in the list; inner ones do not replace it.
                around[i] = around[i] < 0 ? mention.Index : around[i];
            }
            if (byHead[mention.Head] < 0 || mentions[byHead[mention.Head]].Name.Count < name.Count)
            {
                byHead[mention.Head] = mention.Index;
            }
        }
    }

    public ImmutableArray<Mention> All => mentions;

    /// <summary>True where the mention is (part of) a time.</summary>
    public bool IsTime(Mention mention) => IsTime(mention.Head);

    /// <summary>True where the token is part of a time.</summary>
    public bool IsTime(int token) => times.Contains(token);

    public Mention this[int index] => mentions[index];

    /// <summary>The mention that the token heads, or null.</summary>
    public Mention? Headed(int token) => token < 0 || byHead[token] < 0 ? null : mentions[byHead[token]];

    /// <summary>The mention that the token heads or stands in, or null.</summary>
    public Mention? Around(int token) =>
        token < 0 ? null : Headed(token) ?? (around[token] < 0 ? null : mentions[around[token]]);
}
