using System.Text;
using CsCheck;

namespace Reportedly.Text.Tests;

/// <summary>Arbitrary texts in scripts where bytes, UTF-16 units, code points and letters all differ.</summary>
internal static class AnyText
{
    private static readonly string[] Words =
    [
        "town",
        " ",
        "\n\n",
        "قُتِلَ",
        "سەرچاوەیەک",
        "لە\u200cسلێمانی",
        "ڕێکخراوی",
        "🙂",
        "👨\u200d👩\u200d👧\u200d👦",
        "👩🏽\u200d🚒",
        "🇮🇶",
        "e\u0301",
        "t\u0323\u0302",
        "𐎀𐎁",
        "\ufeff",
        "\0",
    ];

    /// <summary>The generator; the empty text is among what it gives.</summary>
    public static Gen<string> Gen { get; } =
        CsCheck
            .Gen.Frequency(
                (4, CsCheck.Gen.Int[0, Words.Length - 1].Select(at => Words[at])),
                (1, CsCheck.Gen.Int[0, 0x10FFFF - 0x800].Select(Scalar))
            )
            .Array[0, 20]
            .Select(string.Concat);

    private static string Scalar(int value) => new Rune(value < 0xD800 ? value : value + 0x800).ToString();
}
