namespace Reportedly.Evaluation.Dumps;

/// <summary>Invents names from syllables, in Latin letters with and without marks, and in other scripts.</summary>
internal static class InventedNames
{
    private static readonly string[] Latin =
    [
        "ba",
        "bel",
        "dar",
        "de",
        "el",
        "far",
        "ga",
        "han",
        "ib",
        "ja",
        "kar",
        "la",
        "lor",
        "ma",
        "mir",
        "na",
        "nor",
        "o",
        "qa",
        "ra",
        "san",
        "shi",
        "ta",
        "tel",
        "u",
        "van",
        "wa",
        "ya",
        "za",
        "zor",
    ];

    private static readonly string[] Marked =
    [
        "bā",
        "bél",
        "dār",
        "dē",
        "ël",
        "fār",
        "ğa",
        "ḩan",
        "īb",
        "já",
        "kār",
        "lã",
        "lør",
        "mā",
        "mīr",
        "ña",
        "nör",
        "ō",
        "qā",
        "rå",
        "şan",
        "shī",
        "ţa",
        "tél",
        "ū",
        "văn",
        "wā",
        "yâ",
        "ža",
        "zōr",
    ];

    private static readonly string[] Arabic =
    [
        "با",
        "بل",
        "دار",
        "دي",
        "ال",
        "فار",
        "غا",
        "حان",
        "يب",
        "جا",
        "كار",
        "لا",
        "لور",
        "ما",
        "مير",
        "نا",
        "نور",
        "او",
        "قا",
        "را",
        "سان",
        "شي",
        "تا",
        "تل",
        "عو",
        "فان",
        "وا",
        "يا",
        "زا",
        "زور",
    ];

    private static readonly string[] Cyrillic =
    [
        "ба",
        "бел",
        "дар",
        "де",
        "ел",
        "фар",
        "га",
        "хан",
        "иб",
        "я",
        "кар",
        "ла",
        "лор",
        "ма",
        "мир",
        "на",
        "нор",
        "о",
        "ка",
        "ра",
        "сан",
        "ши",
        "та",
        "тел",
        "у",
        "ван",
        "ва",
        "йо",
        "за",
        "зор",
    ];

    private static readonly string[] Han =
    [
        "山",
        "河",
        "城",
        "東",
        "西",
        "南",
        "北",
        "新",
        "大",
        "小",
        "田",
        "石",
        "木",
        "金",
        "水",
        "火",
        "土",
        "平",
        "安",
        "和",
        "長",
        "高",
        "白",
        "青",
        "赤",
        "港",
        "島",
        "谷",
        "原",
        "林",
    ];

    /// <summary>How many scripts there are.</summary>
    public const int Scripts = 5;

    /// <summary>The language that a script is given for.</summary>
    public static string Language(int script) =>
        script switch
        {
            0 => "en",
            1 => "fr",
            2 => "ar",
            3 => "ru",
            _ => "zh",
        };

    /// <summary>Writes a name; one number gives the same name in every script.</summary>
    /// <param name="number">Which name.</param>
    /// <param name="script">0: plain Latin, 1: Latin with marks, 2: Arabic, 3: Cyrillic, 4: Han.</param>
    /// <param name="name">Where it goes; 32 letters are enough.</param>
    /// <returns>How many letters were written.</returns>
    public static int Write(uint number, int script, Span<char> name)
    {
        string[] syllables = script switch
        {
            0 => Latin,
            1 => Marked,
            2 => Arabic,
            3 => Cyrillic,
            _ => Han,
        };
        int length = 0;
        uint rest = number;
        do
        {
            string syllable = syllables[rest % (uint)syllables.Length];
            syllable.CopyTo(name[length..]);
            length += syllable.Length;
            rest /= (uint)syllables.Length;
        } while (rest > 0);
        name[0] = char.ToUpperInvariant(name[0]);
        return length;
    }
}
