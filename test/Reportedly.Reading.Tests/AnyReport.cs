using System.Collections.Immutable;
using CsCheck;

namespace Reportedly.Reading.Tests;

/// <summary>Texts made of pieces that news reports are made of, in any order, sense or none.</summary>
internal static class AnyReport
{
    private static readonly ImmutableArray<string> Pieces =
    [
        "Rebels",
        "the army",
        "Governor Omar Daud",
        "the Red Sun Brigade (RSB)",
        "he",
        "they",
        "the group",
        "officials",
        "a police spokesman",
        "Radio Vala",
        "people",
        "soldiers",
        "in Mosul",
        "near Tal Arjan",
        "on Monday",
        "last July",
        "March 3, 2031",
        "attacked",
        "shelled",
        "killed",
        "was killed by",
        "wounding",
        "arrested",
        "denied that",
        "said",
        "told",
        "blamed",
        "did not confirm",
        "according to",
        "reportedly",
        "will attack",
        "tried to",
        "a car bomb",
        "the blast",
        "nine",
        "12",
        "1,200",
        "at least 13",
        "between 10 and 15",
        "dozens of",
        "no one",
        "3.5 million",
        "99999999999999999999",
        "\"",
        "“",
        "”",
        "\"\"",
        "(",
        ")",
        "()",
        "[",
        "]",
        ",",
        ".",
        ". ",
        "?",
        ":",
        "–",
        "--",
        "'s",
        "who",
        "which",
        "and",
        "\n",
        "\n\n",
        "ERBIL (AP) –",
        "By Lena Orhan",
        "سەرچاوەیەک",
        "قال المتحدث",
        "🕯",
        "👩‍🚒",
        "e\u0301",
        "\u200b",
        "\u00a0",
        "\t",
    ];

    /// <summary>A text of 0 to 60 pieces, parted by a space or by nothing.</summary>
    public static Gen<string> Text { get; } =
        Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Bool, (at, parted) => parted ? Pieces[at] + " " : Pieces[at])
            .Array[0, 60]
            .Select(pieces => string.Concat(pieces));
}
