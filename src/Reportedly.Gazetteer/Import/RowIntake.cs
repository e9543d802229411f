using System.Text;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Import.Dumps;
using Reportedly.Gazetteer.Import.Rows;

namespace Reportedly.Gazetteer.Import;

/// <summary>Takes rows in, one after another, and hands what they hold to the writer.</summary>
/// <param name="writer">What takes places and names.</param>
/// <param name="numbers">The places that are there.</param>
/// <param name="counts">What is counted.</param>
/// <param name="takesOtherNames">True where no file of alternate names will follow, so that those beside the places must do.</param>
internal sealed class RowIntake(GazetteerWriter writer, PlaceNumbers numbers, ImportCounts counts, bool takesOtherNames)
{
    private readonly FeatureCodes features = FeatureCodes.Load();
    private readonly NameUses uses = NameUses.Load();
    private readonly NameText names = new(writer);
    private readonly string?[] countries = new string?[ushort.MaxValue + 1];

    /// <summary>Takes a row.</summary>
    /// <param name="kind">What the rows of its file are.</param>
    /// <param name="row">The row, without its line break; not empty.</param>
    public RowFault Take(DumpKind kind, ReadOnlySpan<byte> row)
    {
        Span<int> ends = stackalloc int[PlaceRow.CellCount];
        switch (kind)
        {
            case DumpKind.Places:
                return TakePlace(Cells.Divide(row, ends));
            case DumpKind.Countries:
                RowFault fault = CodeRow.ReadCountry(Cells.Divide(row, ends), out CodeRow country);
                return fault == RowFault.None ? TakeNames(country) : fault;
            case DumpKind.FirstDivisions:
            case DumpKind.SecondDivisions:
                fault = CodeRow.ReadDivision(Cells.Divide(row, ends[..CodeRow.DivisionCells]), out CodeRow division);
                return fault == RowFault.None ? TakeNames(division) : fault;
            default:
                fault = AlternateNameRow.Read(
                    Cells.Divide(row, ends[..AlternateNameRow.MostCells]),
                    out AlternateNameRow name
                );
                return fault == RowFault.None ? TakeName(name) : fault;
        }
    }

    private RowFault TakePlace(in Cells cells)
    {
        RowFault fault = PlaceRow.ReadFeature(cells, out ReadOnlySpan<byte> featureClass, out ReadOnlySpan<byte> code);
        if (fault != RowFault.None)
        {
            return fault;
        }
        if (!features.TryFind(featureClass, code, out FeatureCodes.Feature feature))
        {
            counts.LeftOut++;
            return RowFault.None;
        }
        fault = PlaceRow.Read(cells, out PlaceRow row);
        if (fault != RowFault.None)
        {
            return fault;
        }
        if (row.Division.Length > Layout.CodeLength || !Ascii.IsValid(row.Division))
        {
            return RowFault.Division;
        }
        if (numbers.Find(row.Id) >= 0)
        {
            counts.Repeated++;
            return RowFault.None;
        }
        int number = writer.AddPlace(
            new NewPlace
            {
                GeonamesId = row.Id,
                Name = NameText.Whole(row.Name),
                Kind = feature.Kind,
                Country = Country(row.Country),
                // 00 stands for no division in particular.
                Admin1Code =
                    row.Division.IsEmpty || row.Division.SequenceEqual("00"u8)
                        ? null
                        : Encoding.ASCII.GetString(row.Division),
                Latitude = row.Latitude,
                Longitude = row.Longitude,
                Population = row.Population,
                IsCapital = feature.IsCapital,
                IsSeat = feature.IsSeat,
            }
        );
        numbers.Add(row.Id, number);
        counts.Places++;
        counts.Note(row.Modified);
        if (!row.AsciiName.IsEmpty && !row.AsciiName.SequenceEqual(row.Name))
        {
            Add(number, row.AsciiName, NameRank.Alias);
        }
        if (takesOtherNames)
        {
            ReadOnlySpan<byte> rest = row.OtherNames;
            while (!rest.IsEmpty)
            {
                int comma = rest.IndexOf((byte)',');
                ReadOnlySpan<byte> name = comma < 0 ? rest : rest[..comma];
                rest = comma < 0 ? default : rest[(comma + 1)..];
                if (IsCode(name))
                {
                    counts.NamesLeftOut++;
                }
                else
                {
                    Add(number, name, NameRank.Alias);
                }
            }
        }
        return RowFault.None;
    }

    private RowFault TakeNames(in CodeRow row)
    {
        int number = numbers.Find(row.PlaceId);
        if (number < 0)
        {
            counts.NamesLeftOut++;
            return RowFault.None;
        }
        Add(number, row.Name, NameRank.Alias);
        if (!row.AsciiName.IsEmpty && !row.AsciiName.SequenceEqual(row.Name))
        {
            Add(number, row.AsciiName, NameRank.Alias);
        }
        return RowFault.None;
    }

    private RowFault TakeName(in AlternateNameRow row)
    {
        int number = numbers.Find(row.PlaceId);
        if (number < 0 || uses.RankOf(row) is not { } rank)
        {
            counts.NamesLeftOut++;
            return RowFault.None;
        }
        Add(number, row.Name, rank);
        return RowFault.None;
    }

    private void Add(int number, ReadOnlySpan<byte> name, NameRank rank)
    {
        if (names.TryAdd(number, name, rank))
        {
            counts.Names++;
        }
        else
        {
            counts.NamesLeftOut++;
        }
    }

    /// <summary>True for three or four capitals, which among names without a language are airport codes; and for addresses.</summary>
    private static bool IsCode(ReadOnlySpan<byte> name) =>
        name.IsEmpty
        || (name.Length is 3 or 4 && !name.ContainsAnyExceptInRange((byte)'A', (byte)'Z'))
        || name.StartsWith("http"u8);

    private string? Country(ReadOnlySpan<byte> code) =>
        code.Length != 2 ? null : countries[(code[0] << 8) | code[1]] ??= Encoding.ASCII.GetString(code);
}
