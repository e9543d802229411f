using System.Collections.Immutable;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Parsing;

/// <summary>
/// One dependency tree a sentence, over the whole document's tokens: each token has a head in its own sentence, or
/// none where it is the root. Relations are those of
/// <see href="https://universaldependencies.org/u/dep/">Universal Dependencies</see>.
/// </summary>
public sealed class DependencyTrees
{
    /// <summary>The head of a sentence's root.</summary>
    public const int Root = -1;

    private readonly ImmutableArray<int> heads;
    private readonly ImmutableArray<Relation> relations;

    /// <summary>First child of each token, or -1; <see cref="next"/> chains the rest in the order of the text.</summary>
    private readonly int[] first;
    private readonly int[] next;

    /// <summary>Leftmost token, and one behind the rightmost, of each token's subtree.</summary>
    private readonly int[] left;
    private readonly int[] past;

    /// <summary>Takes one head and one relation a token; every sentence must be a tree.</summary>
    /// <param name="heads">Index of each token's head in the document, or <see cref="Root"/>.</param>
    /// <param name="relations">How each token hangs on its head.</param>
    /// <exception cref="ArgumentException">The lengths differ, a head lies outside, or heads run in a circle.</exception>
    public DependencyTrees(ImmutableArray<int> heads, ImmutableArray<Relation> relations)
    {
        if (heads.Length != relations.Length)
        {
            throw new ArgumentException($"{heads.Length} heads, but {relations.Length} relations.", nameof(relations));
        }
        this.heads = heads;
        this.relations = relations;
        int count = heads.Length;
        first = new int[count];
        next = new int[count];
        left = new int[count];
        past = new int[count];
        Array.Fill(first, -1);
        Array.Fill(next, -1);
        for (int i = count - 1; i >= 0; i--)
        {
            left[i] = i;
            past[i] = i + 1;
            int head = heads[i];
            if (head == Root)
            {
                continue;
            }
            if (head < 0 || head >= count || head == i)
            {
                throw new ArgumentException($"Token {i} has head {head}.", nameof(heads));
            }
            next[i] = first[head];
            first[head] = i;
        }
        Measure();
    }

    /// <summary>Number of tokens.</summary>
    public int Count => heads.Length;

    /// <summary>The head of a token, or <see cref="Root"/>.</summary>
    public int Head(int token) => heads[token];

    /// <summary>How a token hangs on its head.</summary>
    public Relation Relation(int token) => relations[token];

    /// <summary>The tokens that hang on <paramref name="token"/>, in the order of the text.</summary>
    public ChildTokens Children(int token) => new(first[token], next);

    /// <summary>The first child with the relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        for (int child = first[token]; child >= 0; child = next[child])
        {
            if (relations[child] == relation)
            {
                return child;
            }
        }
        return -1;
    }

    /// <summary>From the leftmost through the rightmost token that hangs on <paramref name="token"/>, itself included.</summary>
    public TokenRange Subtree(int token) => new(left[token], past[token]);

    /// <summary>True where <paramref name="token"/> is <paramref name="ancestor"/> or hangs on it at any depth.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (int at = token; at != Root; at = heads[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Widens every head's subtree by its children's, leaves first; refuses circles.</summary>
    private void Measure()
    {
        int[] waiting = new int[heads.Length];
        foreach (int head in heads)
        {
            if (head != Root)
            {
                waiting[head]++;
            }
        }
        Stack<int> ready = new();
        for (int i = 0; i < waiting.Length; i++)
        {
            if (waiting[i] == 0)
            {
                ready.Push(i);
            }
        }
        int seen = 0;
        while (ready.TryPop(out int token))
        {
            seen++;
            int head = heads[token];
            if (head == Root)
            {
                continue;
            }
            left[head] = Math.Min(left[head], left[token]);
            past[head] = Math.Max(past[head], past[token]);
            if (--waiting[head] == 0)
            {
                ready.Push(head);
            }
        }
        if (seen != heads.Length)
        {
            throw new ArgumentException("The heads run in a circle.");
        }
    }

    /// <summary>The children of one token; made for <c>foreach</c>, without allocation.</summary>
    public readonly ref struct ChildTokens
    {
        private readonly int start;
        private readonly ReadOnlySpan<int> chain;

        internal ChildTokens(int start, ReadOnlySpan<int> chain)
        {
            this.start = start;
            this.chain = chain;
        }

        /// <summary>Starts before the first child.</summary>
        public Enumerator GetEnumerator() => new(start, chain);

        /// <summary>Walks the children in the order of the text.</summary>
        public ref struct Enumerator
        {
            private readonly ReadOnlySpan<int> chain;
            private int upcoming;

            internal Enumerator(int start, ReadOnlySpan<int> chain)
            {
                upcoming = start;
                this.chain = chain;
                Current = -1;
            }

            /// <summary>Index of the child's token.</summary>
            public int Current { get; private set; }

            /// <summary>Steps to the next child; false behind the last.</summary>
            public bool MoveNext()
            {
                if (upcoming < 0)
                {
                    return false;
                }
                Current = upcoming;
                upcoming = chain[upcoming];
                return true;
            }
        }
    }
}
