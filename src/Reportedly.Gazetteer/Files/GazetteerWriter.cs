using System.Text;
using Reportedly.Gazetteer.Names;

namespace Reportedly.Gazetteer.Files;

/// <summary>
/// Makes a gazetteer's file of places and names in any order. What is added goes to disk at once, into a folder for
/// work; <see cref="Complete"/> puts it in order. A writer that was stopped can go on from its last
/// <see cref="Checkpoint"/>. For twelve million places with twenty-five million names it takes under a gigabyte of
/// memory. Not safe from several threads.
/// </summary>
public sealed class GazetteerWriter : IDisposable
{
    private readonly string output;
    private readonly WorkFolder work;
    private readonly Families families;
    private readonly List<ushort> countries = [];
    private readonly SortedDictionary<string, string> sources = new(StringComparer.Ordinal);
    private readonly byte[] nameBytes = new byte[Layout.LongestName];
    private readonly char[] folded = new char[NameFolding.MostFor(NameFolding.LongestName)];
    private readonly char[] family = new char[Families.MostFor(NameFolding.MostFor(NameFolding.LongestName))];

    private GazetteerWriter(string output, WorkFolder work)
    {
        this.output = output;
        this.work = work;
        families = Families.Default;
    }

    /// <summary>How many places were added.</summary>
    public int Places => countries.Count;

    /// <summary>
    /// The GeoNames ids of the places that are there right after <see cref="Resume"/>, in the order of their numbers.
    /// </summary>
    public IEnumerable<int> PlaceIds() => work.ReadPlaces().Select(place => place.Id);

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where the finished file goes; one that is there is replaced when this one is complete.</param>
    /// <param name="workFolder">A folder for what is not finished; made, and emptied of an earlier writer's parts.</param>
    /// <exception cref="GazetteerException">The folder cannot be written.</exception>
    public static GazetteerWriter Create(string output, string workFolder) =>
        new(output, WorkFolder.Create(workFolder));

    /// <summary>Goes on from the last checkpoint; what was added after it is forgotten.</summary>
    /// <param name="output">Where the finished file goes.</param>
    /// <param name="workFolder">The folder of the writer that was stopped.</param>
    /// <param name="position">What was given to <see cref="Checkpoint"/>.</param>
    /// <returns>Null where the folder holds no checkpoint: begin anew.</returns>
    /// <exception cref="GazetteerException">The parts are damaged, or cannot be written.</exception>
    public static GazetteerWriter? Resume(string output, string workFolder, out string position)
    {
        if (WorkFolder.Resume(workFolder, out position) is not { } work)
        {
            return null;
        }
        GazetteerWriter writer = new(output, work);
        foreach (PlaceRecord place in work.ReadPlaces())
        {
            writer.countries.Add(place.Country);
        }
        return writer;
    }

    /// <summary>Adds a place, and its name.</summary>
    /// <returns>Its number, which <see cref="AddName"/> takes. Of several places with one GeoNames id the last stands,
    /// with the names of all.</returns>
    /// <exception cref="ArgumentException">Coordinates or codes are none.</exception>
    /// <exception cref="GazetteerException">The disk is full, or cannot be written.</exception>
    public int AddPlace(in NewPlace place)
    {
        int length = CutToFit(place.Name);
        PlaceRecord record = PlaceRecord.Of(place, checked((uint)work.StringBytes), length);
        if (countries.Count >= Layout.MostRows)
        {
            throw new GazetteerException($"{output}: has room for {Layout.MostRows} places; import fewer files.");
        }
        work.AddPlace(record, nameBytes.AsSpan(0, length));
        countries.Add(record.Country);
        AddName(countries.Count - 1, place.Name, place.NameRank);
        return countries.Count - 1;
    }

    /// <summary>
    /// Adds a name of a place, and those that families of spellings make of it. A name without a letter, or longer than
    /// <see cref="NameFolding.LongestName"/>, is left out: no text would find it.
    /// </summary>
    /// <exception cref="GazetteerException">The disk is full, or cannot be written.</exception>
    public void AddName(int place, ReadOnlySpan<char> name, NameRank rank)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)place, (uint)countries.Count, nameof(place));
        if (name.Length > NameFolding.LongestName)
        {
            return;
        }
        int length = NameFolding.Fold(name, folded);
        if (length == 0)
        {
            return;
        }
        ReadOnlySpan<char> form = folded.AsSpan(0, length);
        work.AddName(NameFolding.Hash(form), place, rank);
        int scopes = families.Changing(form) & families.Covering(countries[place]);
        for (int scope = 0; scopes != 0; scope++, scopes >>= 1)
        {
            int key = (scopes & 1) != 0 ? families.Key(scope, form, family) : 0;
            if (key > 0)
            {
                work.AddName(NameFolding.Hash(family.AsSpan(0, key)), place, NameRank.Variant);
            }
        }
    }

    /// <summary>Notes a file that this one is made of; it is named in the file.</summary>
    /// <param name="name">Its name, without tabs and line ends.</param>
    /// <param name="digest"><c>sha256:</c> and 64 digits.</param>
    public void AddSource(string name, string digest) => sources[name] = digest;

    /// <summary>Makes sure that all that was added so far is on disk, so that a stopped writer can go on from here.</summary>
    /// <param name="position">What the caller needs to go on; given back by <see cref="Resume"/>.</param>
    /// <exception cref="GazetteerException">The disk is full, or cannot be written.</exception>
    public void Checkpoint(string position) => work.Checkpoint(position);

    /// <summary>Puts all in order, writes the file and clears the folder for work.</summary>
    /// <exception cref="GazetteerException">The disk is full, or cannot be written.</exception>
    public void Complete()
    {
        StringBuilder lines = new();
        foreach ((string name, string digest) in sources)
        {
            lines.Append(name).Append('\t').Append(digest).Append('\n');
        }
        work.Close();
        new FileAssembly(work, Encoding.UTF8.GetBytes(lines.ToString())).Write(output);
        work.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => work.Dispose();

    private int CutToFit(string name)
    {
        Encoding.UTF8.GetEncoder().Convert(name, nameBytes, flush: true, out _, out int length, out _);
        return length;
    }
}
