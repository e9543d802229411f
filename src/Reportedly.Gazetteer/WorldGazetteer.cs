using System.Runtime.CompilerServices;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Names;

namespace Reportedly.Gazetteer;

/// <summary>
/// The world's places by their names: the gazetteer that ships with the product, and imported ones over it. Safe from
/// any thread. A place that stands in several files, by its GeoNames id, is one: kind and radius are the built-in
/// gazetteer's, coordinates and population those of the file that was named last, names those of all.
/// </summary>
public sealed class WorldGazetteer : IDisposable
{
    private const int MostHits = 256;
    private const string Resource = "gazetteer/world.gazetteer";

    private static readonly Lazy<WorldGazetteer> Embedded = new(() => new WorldGazetteer([OpenEmbedded()]));

    private readonly GazetteerFile[] files;
    private readonly int[] firsts;
    private readonly Families families = Families.Default;

    internal WorldGazetteer(GazetteerFile[] files)
    {
        this.files = files;
        firsts = new int[files.Length];
        long rows = 0;
        for (int i = 0; i < files.Length; i++)
        {
            firsts[i] = checked((int)rows);
            rows += files[i].Rows;
        }
        Digest = string.Join('+', files.Select(file => file.Digest));
    }

    /// <summary>The gazetteer that ships with the product; opened on first use and shared.</summary>
    /// <exception cref="GazetteerException">The assembly does not hold it.</exception>
    public static WorldGazetteer BuiltIn => Embedded.Value;

    /// <summary>What it was made of: <c>sha256:</c> and 64 digits, several with <c>+</c> between for several files.</summary>
    public string Digest { get; }

    /// <summary>How many places its files hold together.</summary>
    public int Count => firsts[^1] + files[^1].Rows;

    /// <summary>The files that the first of its files was made of: a line each, name, tab, digest.</summary>
    internal string Sources => files[0].Sources;

    /// <summary>Opens the built-in gazetteer with imported files over it.</summary>
    /// <param name="files">Files that <see cref="GazetteerWriter"/> made; of two that know a place the later wins.</param>
    /// <exception cref="GazetteerException">A file cannot be read; the message names it and the remedy.</exception>
    public static WorldGazetteer Open(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<GazetteerFile> opened = [OpenEmbedded()];
        try
        {
            foreach (string file in files)
            {
                opened.Add(GazetteerFile.Open(file));
            }
            return new WorldGazetteer([.. opened]);
        }
        catch
        {
            opened.ForEach(file => file.Dispose());
            throw;
        }
    }

    /// <summary>
    /// Finds the places that have a name, folded for case, diacritics, apostrophes and hyphens, and for families of
    /// spellings where a country has them.
    /// </summary>
    /// <param name="name">A name as a text writes it.</param>
    /// <param name="hits">Where they go, at most 256: best rank first, then most people. What has no room is left out.</param>
    /// <returns>How many were written; 0 where no place is called so.</returns>
    [SkipLocalsInit]
    public int Find(ReadOnlySpan<char> name, Span<NameHit> hits)
    {
        if (name.Length is 0 or > NameFolding.LongestName || hits.IsEmpty)
        {
            return 0;
        }
        Span<char> folded = stackalloc char[NameFolding.MostFor(name.Length)];
        int length = NameFolding.Fold(name, folded);
        if (length == 0)
        {
            return 0;
        }
        folded = folded[..length];
        int room = Math.Min(hits.Length, MostHits);
        HitList found = new(hits[..room], stackalloc long[room]);
        AddNamed(ref found, NameFolding.Hash(folded));
        AddFamilies(ref found, folded);
        return found.Count;
    }

    /// <summary>Everything about a place.</summary>
    public PlaceEntry Read(PlaceRef place)
    {
        GazetteerFile file = FileOf(place, out int row);
        int id = file.IdOf(row);
        return new PlaceEntry
        {
            GeonamesId = id == 0 ? null : id,
            Name = file.NameOf(row),
            Kind = KindOf(place),
            Country = CountryCode.Unpack(CountryOf(place)),
            Admin1Code = Admin1CodeOf(place),
            Latitude = LatitudeOf(place),
            Longitude = LongitudeOf(place),
            Population = PopulationOf(place),
            RadiusKm = RadiusOf(place),
            IsCapital = IsCapital(place),
            IsSeat = IsSeat(place),
        };
    }

    /// <summary>The GeoNames id, or 0.</summary>
    public int IdOf(PlaceRef place) => FileOf(place, out int row).IdOf(row);

    /// <summary>What sort of thing it is.</summary>
    public FeatureKind KindOf(PlaceRef place) =>
        (FeatureKind)(FileOf(place, out int row).Byte(Section.Kinds, row) & 0xF);

    /// <summary>True for a country's capital.</summary>
    public bool IsCapital(PlaceRef place) => (FileOf(place, out int row).Byte(Section.Kinds, row) & 0x10) != 0;

    /// <summary>True for the seat of a first-level division.</summary>
    public bool IsSeat(PlaceRef place) => (FileOf(place, out int row).Byte(Section.Kinds, row) & 0x20) != 0;

    /// <summary>The country as a number, see <see cref="CountryCode"/>; 0: none, or several.</summary>
    public ushort CountryOf(PlaceRef place) => FileOf(place, out int row).UShort(Section.Countries, row);

    /// <summary>Degrees north.</summary>
    public double LatitudeOf(PlaceRef place) => Newest(place, out int row).Degrees(Section.Latitudes, row);

    /// <summary>Degrees east.</summary>
    public double LongitudeOf(PlaceRef place) => Newest(place, out int row).Degrees(Section.Longitudes, row);

    /// <summary>How many people live there; 0 where it is not known.</summary>
    public long PopulationOf(PlaceRef place)
    {
        uint newest = Newest(place, out int row).UInt(Section.Populations, row);
        return newest != 0 ? newest : FileOf(place, out row).UInt(Section.Populations, row);
    }

    /// <summary>Kilometres from the middle to about the edge; 0 where it is not known.</summary>
    public double RadiusOf(PlaceRef place) => Radius.Unpack(FileOf(place, out int row).Byte(Section.Radii, row));

    /// <summary>The GeoNames code of the first-level division that a place is or lies in, or null.</summary>
    public string? Admin1CodeOf(PlaceRef place)
    {
        PlaceRef? each = place;
        for (int steps = 0; each is { } at && steps < 8; steps++, each = ParentOf(at))
        {
            if (KindOf(at) == FeatureKind.Admin1)
            {
                return DivisionLookup.CodeOf(FileOf(at, out int row), row, CountryOf(at));
            }
        }
        return null;
    }

    /// <summary>Finds a country by its code.</summary>
    /// <param name="iso2">ISO 3166-1 alpha-2, in any case.</param>
    /// <param name="place">The country.</param>
    public bool TryCountry(string iso2, out PlaceRef place) => TryAdmin1(iso2, "", out place);

    /// <summary>Finds a first-level division by its country and its GeoNames code.</summary>
    /// <param name="iso2">ISO 3166-1 alpha-2, in any case.</param>
    /// <param name="code">As it follows the country in GeoNames: <c>15</c> of <c>IQ.15</c>.</param>
    /// <param name="place">The division.</param>
    public bool TryAdmin1(string iso2, string code, out PlaceRef place)
    {
        ushort country = CountryCode.Pack(iso2);
        for (int file = 0; file < files.Length; file++)
        {
            int row = country == 0 ? -1 : DivisionLookup.RowOf(files[file], country, code);
            if (row >= 0)
            {
                place = Settled(file, row);
                return true;
            }
        }
        place = default;
        return false;
    }

    /// <summary>Finds a place by its GeoNames id.</summary>
    public bool TryId(int geonamesId, out PlaceRef place)
    {
        for (int file = 0; file < files.Length && geonamesId > 0; file++)
        {
            int row = files[file].RowOf(geonamesId);
            if (row >= 0)
            {
                place = new PlaceRef(firsts[file] + row);
                return true;
            }
        }
        place = default;
        return false;
    }

    /// <summary>The place around a place: of a district its town, of a town its division, of a division its country.</summary>
    public PlaceRef? ParentOf(PlaceRef place)
    {
        GazetteerFile file = FileOf(place, out int row);
        int parent = file.ParentOf(row);
        return parent >= 0 ? Settled(Array.IndexOf(files, file), parent)
            : KindOf(place) == FeatureKind.Country ? null
            : CountryCode.Unpack(CountryOf(place)) is { } code
            && TryCountry(code, out PlaceRef country)
            && country != place
                ? country
            : null;
    }

    /// <summary>True where one place lies in the other by its divisions, or is it.</summary>
    public bool IsWithin(PlaceRef inner, PlaceRef outer)
    {
        // No chain is longer: a circle in a damaged file must end too.
        PlaceRef? each = inner;
        for (int steps = 0; each is { } at && steps < 8; steps++, each = ParentOf(at))
        {
            if (at == outer)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Closes the files. The built-in gazetteer, which is shared, stays open.</summary>
    public void Dispose()
    {
        if (!Embedded.IsValueCreated || !ReferenceEquals(this, Embedded.Value))
        {
            Array.ForEach(files, file => file.Dispose());
        }
    }

    private static GazetteerFile OpenEmbedded() =>
        GazetteerFile.OpenEmbedded(typeof(WorldGazetteer).Assembly, Resource);

    private void AddNamed(ref HitList found, ulong hash)
    {
        for (int i = 0; i < files.Length; i++)
        {
            (int first, int count) = files[i].Entry(hash);
            for (int entry = first; entry < first + Math.Min(count, MostHits); entry++)
            {
                (int row, NameRank rank) = files[i].Hit(entry);
                PlaceRef place = Settled(i, row);
                found.Add(new NameHit(place, rank), Population(i, row, place));
            }
        }
    }

    [SkipLocalsInit]
    private void AddFamilies(ref HitList found, ReadOnlySpan<char> folded)
    {
        int changing = families.Changing(folded);
        if (changing == 0)
        {
            return;
        }
        Span<char> key = stackalloc char[Families.MostFor(folded.Length)];
        Span<ulong> hashes = stackalloc ulong[Families.MostScopes];
        Span<int> scopes = stackalloc int[Families.MostScopes];
        int distinct = 0;
        for (int scope = 0; changing >> scope != 0; scope++)
        {
            int length = ((changing >> scope) & 1) != 0 ? families.Key(scope, folded, key) : 0;
            if (length > 0)
            {
                ulong hash = NameFolding.Hash(key[..length]);
                int known = hashes[..distinct].IndexOf(hash);
                if (known < 0)
                {
                    known = distinct++;
                    hashes[known] = hash;
                    scopes[known] = 0;
                }
                scopes[known] |= 1 << scope;
            }
        }
        for (int i = 0; i < distinct; i++)
        {
            AddVariants(ref found, hashes[i], scopes[i]);
        }
    }

    private void AddVariants(ref HitList found, ulong hash, int scopes)
    {
        for (int i = 0; i < files.Length; i++)
        {
            (int first, int count) = files[i].Entry(hash);
            for (int entry = first; entry < first + Math.Min(count, MostHits); entry++)
            {
                int row = files[i].Hit(entry).Row;
                if ((families.Covering(files[i].UShort(Section.Countries, row)) & scopes) != 0)
                {
                    PlaceRef place = Settled(i, row);
                    found.Add(new NameHit(place, NameRank.Variant), Population(i, row, place));
                }
            }
        }
    }

    private long Population(int file, int row, PlaceRef place) =>
        files.Length == 1 ? files[file].UInt(Section.Populations, row) : PopulationOf(place);

    /// <summary>The place that a row is: the first file that knows its id gives it its number.</summary>
    private PlaceRef Settled(int file, int row)
    {
        if (file > 0)
        {
            int id = files[file].IdOf(row);
            for (int before = 0; before < file && id != 0; before++)
            {
                int known = files[before].RowOf(id);
                if (known >= 0)
                {
                    return new PlaceRef(firsts[before] + known);
                }
            }
        }
        return new PlaceRef(firsts[file] + row);
    }

    /// <summary>The last file that knows a place, and its row there.</summary>
    private GazetteerFile Newest(PlaceRef place, out int row)
    {
        GazetteerFile file = FileOf(place, out row);
        if (files.Length > 1)
        {
            int id = file.IdOf(row);
            for (int i = files.Length - 1; id != 0 && files[i] != file; i--)
            {
                int known = files[i].RowOf(id);
                if (known >= 0)
                {
                    row = known;
                    return files[i];
                }
            }
        }
        return file;
    }

    private GazetteerFile FileOf(PlaceRef place, out int row)
    {
        int file = files.Length - 1;
        while (file > 0 && place.Index < firsts[file])
        {
            file--;
        }
        row = place.Index - firsts[file];
        return files[file];
    }
}
