using System.Runtime.InteropServices;

namespace Reportedly.Gazetteer.Files;

/// <summary>Puts the parts of a folder for work in order and writes the file.</summary>
/// <param name="work">The parts, closed.</param>
/// <param name="sources">What goes into <see cref="Section.Sources"/>.</param>
internal sealed class FileAssembly(WorkFolder work, byte[] sources)
{
    /// <summary>Writes the file; one that is there is replaced at the end.</summary>
    /// <exception cref="GazetteerException">The disk is full, or cannot be written.</exception>
    public void Write(string path)
    {
        try
        {
            string unfinished = path + ".new";
            using (MappedPart<PlaceRecord> places = new(work.PlacesPath))
            using (MappedPart<byte> strings = new(work.StringsPath))
            using (SectionWriter output = new(unfinished))
            {
                RowOrder order = new(places, strings);
                DivisionTable divisions = new(places, order);
                WriteRows(output, places, order, divisions);
                WriteNames(output, places, strings, order);
                int bits = WriteEntries(output, places, order);
                output.Write(Section.Divisions, divisions.Bytes());
                output.Write(Section.Sources, sources);
                output.Finish(order.Rows, bits);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException(
                $"{path}: cannot be written ({fault.Message}); check rights and free space.",
                fault
            );
        }
    }

    private static void WriteRows(
        SectionWriter output,
        MappedPart<PlaceRecord> places,
        RowOrder order,
        DivisionTable divisions
    )
    {
        output.Write(Section.Ids, order.Identified, row => places[order.PlaceOf(row)].Id);
        output.Write(Section.Latitudes, order.Rows, row => Three.Of(places[order.PlaceOf(row)].Latitude));
        output.Write(Section.Longitudes, order.Rows, row => Three.Of(places[order.PlaceOf(row)].Longitude));
        output.Write(Section.Populations, order.Rows, row => places[order.PlaceOf(row)].Population);
        WriteParents(output, order, divisions);
        output.Write(Section.Countries, order.Rows, row => places[order.PlaceOf(row)].Country);
        output.Write(Section.Kinds, order.Rows, row => places[order.PlaceOf(row)].Kind);
        output.Write(Section.Radii, order.Rows, row => places[order.PlaceOf(row)].Radius);
    }

    private static void WriteParents(SectionWriter output, RowOrder order, DivisionTable divisions)
    {
        bool[] holds = new bool[order.Rows];
        for (int row = 0; row < order.Rows; row++)
        {
            int parent = divisions.ParentOf(row);
            if (parent >= 0)
            {
                holds[parent] = true;
            }
        }
        int[] numbers = new int[order.Rows];
        List<int> rows = [];
        for (int row = 0; row < order.Rows; row++)
        {
            if (holds[row])
            {
                rows.Add(row);
                numbers[row] = rows.Count;
            }
        }
        int Number(int row) => divisions.ParentOf(row) is >= 0 and var parent ? numbers[parent] : 0;
        if (rows.Count <= ushort.MaxValue)
        {
            output.Write(Section.Parents, order.Rows, row => (ushort)Number(row));
        }
        else
        {
            output.Write(Section.Parents, order.Rows, Number);
        }
        output.Write(Section.ParentRows, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(rows)));
    }

    private static void WriteNames(
        SectionWriter output,
        MappedPart<PlaceRecord> places,
        MappedPart<byte> strings,
        RowOrder order
    )
    {
        uint[] starts = new uint[(order.Rows + Layout.NamesPerStart - 1) / Layout.NamesPerStart];
        long at = 0;
        for (int row = 0; row < order.Rows; row++)
        {
            if (row % Layout.NamesPerStart == 0)
            {
                starts[row / Layout.NamesPerStart] = (uint)at;
            }
            at += places[order.PlaceOf(row)].NameLength + 1;
        }
        output.Write(Section.NameStarts, MemoryMarshal.AsBytes<uint>(starts));
        output.Begin(Section.Names);
        for (int row = 0; row < order.Rows; row++)
        {
            PlaceRecord place = places[order.PlaceOf(row)];
            output.Append([place.NameLength]);
            output.Append(strings.Slice(place.NameStart, place.NameLength));
        }
        output.End();
    }

    private int WriteEntries(SectionWriter output, MappedPart<PlaceRecord> places, RowOrder order)
    {
        NameIndex index = NameIndex.Read(work.EntriesPath, places, order);
        output.Write(Section.Buckets, MemoryMarshal.AsBytes<uint>(index.Buckets));
        output.Write(Section.Keys, MemoryMarshal.AsBytes(index.Keys));
        if (order.Rows <= Layout.FewRows)
        {
            output.Write(Section.Hits, index.Count, entry => Three.Of(Few(index.HitAt(entry))));
        }
        else
        {
            output.Write(Section.Hits, index.Count, index.HitAt);
        }
        output.Entries = index.Count;
        return index.BucketBits;
    }

    /// <summary>A hit with its rank eight bits lower.</summary>
    private static int Few(uint hit) => (int)(((hit >> 30) << 22) | (hit & Layout.MostRows));
}
