using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>What places are by their GeoNames feature codes, and which are left out: <c>feature-codes.tsv</c>.</summary>
internal sealed class FeatureCodes
{
    /// <summary>The name of the table in the assembly.</summary>
    public const string Resource = "gazetteer/feature-codes.tsv";

    private const int LongestCode = 6;

    private readonly FrozenDictionary<ulong, Feature> features;

    private FeatureCodes(FrozenDictionary<ulong, Feature> features) => this.features = features;

    /// <summary>What a place is.</summary>
    /// <param name="Kind">Its kind.</param>
    /// <param name="IsCapital">True for a country's capital.</param>
    /// <param name="IsSeat">True for the seat of a first-level division.</param>
    public readonly record struct Feature(FeatureKind Kind, bool IsCapital, bool IsSeat);

    /// <summary>Loads the table that ships with the program.</summary>
    /// <exception cref="InvalidDataException">A row is malformed; the message names file, line and remedy.</exception>
    public static FeatureCodes Load()
    {
        WordTable table = WordTable.Load(
            typeof(FeatureCodes).Assembly,
            Resource,
            "class",
            "code",
            "kind",
            "mark",
            "meaning"
        );
        Dictionary<ulong, Feature> features = [];
        foreach (TableRow row in table.Rows)
        {
            string code = row["class"] + row["code"];
            if (code.Length > LongestCode)
            {
                throw row.Bad($"'{code}' is longer than a class and a code can be; write one letter and at most five.");
            }
            if (row.FindChoice<FeatureKind>("kind") is not { } kind)
            {
                continue;
            }
            string? mark = row.Find("mark");
            if (mark is not (null or "capital" or "seat"))
            {
                throw row.Bad($"'{mark}' is no mark; write capital, seat or -.");
            }
            if (!features.TryAdd(Pack(code), new Feature(kind, mark == "capital", mark == "seat")))
            {
                throw row.Bad("this code has a row already; delete one.");
            }
        }
        return new FeatureCodes(features.ToFrozenDictionary());
    }

    /// <summary>What a place is, or false where such places are left out.</summary>
    public bool TryFind(ReadOnlySpan<byte> featureClass, ReadOnlySpan<byte> code, out Feature feature)
    {
        feature = default;
        return featureClass.Length == 1
            && code.Length < LongestCode
            && features.TryGetValue(Pack(featureClass[0], code), out feature);
    }

    private static ulong Pack(byte featureClass, ReadOnlySpan<byte> code)
    {
        ulong packed = featureClass;
        foreach (byte letter in code)
        {
            packed = (packed << 8) | letter;
        }
        return packed;
    }

    private static ulong Pack(string code)
    {
        ulong packed = 0;
        foreach (char letter in code)
        {
            packed = (packed << 8) | (byte)letter;
        }
        return packed;
    }
}
