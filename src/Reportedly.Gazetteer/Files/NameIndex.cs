using System.Numerics;

namespace Reportedly.Gazetteer.Files;

/// <summary>The entries of names in the order of a file: by hash, then best rank, then most people.</summary>
internal sealed class NameIndex
{
    /// <summary>So many hits of one name are compared one by one.</summary>
    private const int FewHits = 16;

    private readonly ulong[] hashes;
    private readonly uint[] hits;
    private readonly uint[] keys;

    private NameIndex(ulong[] hashes, uint[] hits, uint[] populations)
    {
        this.hashes = hashes;
        this.hits = hits;
        BucketBits = Math.Clamp(BitOperations.Log2((uint)Math.Max(hashes.Length, 1)) - 2, 4, 26);
        Array.Sort(hashes, hits);
        int count = Settle(populations);
        keys = new uint[count];
        Buckets = new uint[(1 << BucketBits) + 1];
        Count = count;
        Fill();
    }

    /// <summary>How many top bits of a hash choose a bucket.</summary>
    public int BucketBits { get; }

    /// <summary>Where each bucket begins, and the count.</summary>
    public uint[] Buckets { get; }

    /// <summary>The keys in a bucket, ascending.</summary>
    public ReadOnlySpan<uint> Keys => keys;

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>Rank in the top two bits and row of an entry.</summary>
    public uint HitAt(int entry) => hits[entry];

    /// <summary>Reads the entries of a folder for work.</summary>
    public static NameIndex Read(string path, MappedPart<PlaceRecord> places, RowOrder order)
    {
        uint[] populations = new uint[order.Rows];
        for (int row = 0; row < populations.Length; row++)
        {
            populations[row] = places[order.PlaceOf(row)].Population;
        }
        using MappedPart<NameEntry> entries = new(path);
        ulong[] hashes = new ulong[entries.Count];
        uint[] hits = new uint[entries.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            NameEntry entry = entries[i];
            hashes[i] = entry.Hash;
            hits[i] = (entry.Hit & ~(uint)Layout.MostRows) | (uint)order.RowOf((int)(entry.Hit & Layout.MostRows));
        }
        return new NameIndex(hashes, hits, populations);
    }

    /// <summary>Orders the entries of one name, and leaves each place one entry there.</summary>
    private int Settle(uint[] populations)
    {
        int count = 0;
        BestFirst order = new(populations);
        for (int first = 0, end; first < hashes.Length; first = end)
        {
            for (end = first + 1; end < hashes.Length && Same(hashes[end], hashes[first]); end++) { }
            Span<uint> run = hits.AsSpan(first, end - first);
            if (run.Length > 1)
            {
                run.Sort(order);
            }
            HashSet<uint>? seen = run.Length > FewHits ? [] : null;
            ulong hash = hashes[first];
            int kept = count;
            foreach (uint hit in run)
            {
                uint row = hit & Layout.MostRows;
                if (seen is null ? !Has(hits.AsSpan(kept, count - kept), row) : seen.Add(row))
                {
                    hashes[count] = hash;
                    hits[count++] = hit;
                }
            }
        }
        return count;
    }

    private static bool Has(ReadOnlySpan<uint> hits, uint row)
    {
        foreach (uint hit in hits)
        {
            if ((hit & Layout.MostRows) == row)
            {
                return true;
            }
        }
        return false;
    }

    private void Fill()
    {
        int bucket = 0;
        for (int i = 0; i < Count; i++)
        {
            for (int next = GazetteerFile.Bucket(hashes[i], BucketBits); bucket < next; bucket++)
            {
                Buckets[bucket + 1] = (uint)i;
            }
            keys[i] = GazetteerFile.Key(hashes[i], BucketBits);
        }
        for (; bucket < Buckets.Length - 1; bucket++)
        {
            Buckets[bucket + 1] = (uint)Count;
        }
    }

    private bool Same(ulong one, ulong other) => one >> (32 - BucketBits) == other >> (32 - BucketBits);

    private sealed class BestFirst(uint[] populations) : IComparer<uint>
    {
        public int Compare(uint one, uint other)
        {
            int order = (one >> 30).CompareTo(other >> 30);
            int row = (int)(one & Layout.MostRows);
            int otherRow = (int)(other & Layout.MostRows);
            order = order != 0 ? order : populations[otherRow].CompareTo(populations[row]);
            return order != 0 ? order : row.CompareTo(otherRow);
        }
    }
}
