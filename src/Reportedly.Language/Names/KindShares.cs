using System.Runtime.CompilerServices;

namespace Reportedly.Language.Names;

/// <summary>How probable each kind of name is, or how many votes it has.</summary>
[InlineArray(NameLabels.Kinds)]
internal struct KindShares
{
    private float first;

    /// <summary>The share of a kind.</summary>
    public float this[NameKind kind]
    {
        readonly get => this[(int)kind];
        set => this[(int)kind] = value;
    }

    /// <summary>The kind with the highest share; the first of equals.</summary>
    public readonly NameKind Best
    {
        get
        {
            int best = 0;
            for (int kind = 1; kind < NameLabels.Kinds; kind++)
            {
                best = this[kind] > this[best] ? kind : best;
            }
            return (NameKind)best;
        }
    }

    /// <summary>Adds another's shares, each times <paramref name="worth"/>.</summary>
    public void Add(KindShares other, float worth)
    {
        for (int kind = 0; kind < NameLabels.Kinds; kind++)
        {
            this[kind] += other[kind] * worth;
        }
    }
}
