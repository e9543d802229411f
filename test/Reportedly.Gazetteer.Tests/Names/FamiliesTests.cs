using System.Text;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Names;
using Reportedly.Text;

namespace Reportedly.Gazetteer.Tests.Names;

public sealed class FamiliesTests
{
    [Theory]
    [InlineData("IQ", "Basrah", "Basra")]
    [InlineData("IQ", "An Nasiriyah", "Nasiriya")]
    [InlineData("SY", "Dayr az Zawr", "Deir ez-Zor")]
    [InlineData("SY", "Deir al-Zour", "Deir ez-Zor")]
    [InlineData("SY", "As-Suwayda", "Sweida")]
    [InlineData("SY", "Jisr ash Shughur", "Jisr al-Shughour")]
    [InlineData("SY", "Tall Abyad", "Tel Abiad")]
    [InlineData("SY", "Abu Kamal", "Albu Kamal")]
    [InlineData("PS", "Khan Yunis", "Khan Younis")]
    [InlineData("PS", "Bayt Lahya", "Beit Lahia")]
    [InlineData("YE", "Al Hudaydah", "Hodeidah")]
    [InlineData("LY", "Bani Walid", "Beni Walid")]
    [InlineData("AF", "Kunduz", "Kondoz")]
    [InlineData("UA", "Avdiyivka", "Avdiivka")]
    [InlineData("UA", "Yenakiyeve", "Yenakiieve")]
    [InlineData("UA", "Kostyantynivka", "Kostiantynivka")]
    [InlineData("UA", "Luhansk", "Lugansk")]
    [InlineData("IL", "Qiryat Shemona", "Kiryat Shemona")]
    [InlineData("TR", "Sirnak", "Shirnak")]
    [InlineData("BF", "Djibo", "Jibo")]
    [InlineData("ET", "Mekele", "Mekelle")]
    [InlineData("VN", "Da Nang", "Danang")]
    [InlineData("US", "St. Louis", "Saint Louis")]
    [InlineData("US", "Ft. Worth", "Fort Worth")]
    public void Spellings_of_one_name_have_one_key(string country, string one, string other) =>
        Keys(country, one).Intersect(Keys(country, other)).Should().NotBeEmpty();

    [Theory]
    [InlineData("IQ", "Basra", "Busra")]
    [InlineData("SY", "Hama", "Homs")]
    [InlineData("FR", "Paris", "Pariss")]
    [InlineData("US", "Springfield", "Springfeld")]
    [InlineData("UA", "Kharkiv", "Kharkov")]
    [InlineData("US", "Saint Jose", "San Jose")]
    [InlineData("ES", "San Pedro", "St Pedro")]
    [InlineData("IQ", "Qum", "Kum")]
    public void What_is_another_name_or_lies_elsewhere_keeps_its_own(string country, string one, string other) =>
        Keys(country, one).Intersect(Keys(country, other)).Should().BeEmpty();

    [Fact]
    public void A_name_that_two_countries_hear_differently_has_a_key_for_each()
    {
        Keys("IL", "Qatsrin").Should().Contain("katsrin");
        Keys("IQ", "Qatsrin").Should().Contain("katsrin");
        Keys("US", "Qatsrin").Should().Equal("qatsrin");
    }

    [Fact]
    public void A_row_of_a_scope_that_is_not_there_is_refused_by_line()
    {
        WordTable scopes = Table("scope\tcountries\twhy\nhere\tIQ\t-\n", Families.ScopeColumns);
        WordTable rows = Table(
            "scope\twhere\tpattern\treplacement\texample\nthere\tinside\tq\tk\t-\n",
            Families.FamilyColumns
        );
        Action make = () => _ = new Families(scopes, rows);
        make.Should().Throw<InvalidDataException>().WithMessage("table.tsv:2: 'there' is no scope; write one of here.");
    }

    [Fact]
    public void A_pattern_that_is_no_small_letters_is_refused_by_line()
    {
        WordTable scopes = Table("scope\tcountries\twhy\nhere\tIQ\t-\n", Families.ScopeColumns);
        WordTable rows = Table(
            "scope\twhere\tpattern\treplacement\texample\nhere\tinside\tQ\tk\t-\n",
            Families.FamilyColumns
        );
        Action make = () => _ = new Families(scopes, rows);
        make.Should().Throw<InvalidDataException>().WithMessage("table.tsv:2: *letters from a to z*");
    }

    private static WordTable Table(string text, ReadOnlySpan<string> columns) =>
        WordTable.Parse("table.tsv", Encoding.UTF8.GetBytes(text), columns);

    /// <summary>The forms by which a name of a country is found: itself and its keys.</summary>
    private static List<string> Keys(string country, string name)
    {
        Families families = Families.Default;
        string folded = NameFolding.Fold(name);
        List<string> keys = [folded];
        int scopes = families.Changing(folded) & families.Covering(CountryCode.Pack(country));
        char[] key = new char[Families.MostFor(folded.Length)];
        for (int scope = 0; scope < Families.MostScopes; scope++)
        {
            int length = (scopes & (1 << scope)) != 0 ? families.Key(scope, folded, key) : 0;
            if (length > 0)
            {
                keys.Add(new string(key, 0, length));
            }
        }
        return keys;
    }
}
