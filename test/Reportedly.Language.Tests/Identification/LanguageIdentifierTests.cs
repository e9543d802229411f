using CsCheck;
using Reportedly.Language.Identification;

namespace Reportedly.Language.Tests.Identification;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = LanguageIdentifier.CreateDefault();

    [Theory]
    [InlineData(
        "fr",
        "Deux personnes ont été tuées dans le quartier de Valmont, selon la police, qui n'a pas donné plus de détails."
    )]
    [InlineData(
        "es",
        "Dos personas murieron en el barrio de Valmonte, según la policía, que no dio más detalles sobre los hechos."
    )]
    [InlineData(
        "pt",
        "Duas pessoas foram mortas no bairro de Valmonte, segundo a polícia, que não deu mais detalhes sobre o caso."
    )]
    [InlineData(
        "it",
        "Due persone sono state uccise nel quartiere di Valmonte, secondo la polizia, che non ha dato altri dettagli."
    )]
    [InlineData(
        "de",
        "Zwei Menschen wurden in dem Viertel getötet, wie die Polizei mitteilte, die keine weiteren Angaben machte."
    )]
    [InlineData(
        "nl",
        "Twee mensen zijn gedood in de wijk, volgens de politie, die geen verdere details over het incident gaf."
    )]
    [InlineData(
        "tr",
        "Polise göre mahallede iki kişi öldürüldü, ancak olay için daha çok bilgi ve bir açıklama verilmedi."
    )]
    [InlineData(
        "sw",
        "Watu wawili waliuawa katika mji wa Valmo, kwa mujibu wa polisi ambao hawakutoa maelezo zaidi ya tukio hilo."
    )]
    [InlineData(
        "so",
        "Laba qof ayaa lagu dilay magaalada Valmo, sida ay sheegtay dowladda oo aan bixin faahfaahin kale waxaana la soo sheegay in uu jiro."
    )]
    [InlineData(
        "ha",
        "An kashe mutane biyu a cikin garin Valmo, kamar yadda gwamnati ta ce, amma ba a yi karin bayani kan lamarin ba."
    )]
    [InlineData(
        "ro",
        "Două persoane au fost ucise în cartierul Valmo, potrivit poliției, care nu a oferit mai multe detalii despre caz."
    )]
    [InlineData(
        "pl",
        "Dwie osoby zostały zabite w dzielnicy Valmo, według policji, która nie podała więcej szczegółów i nie jest pewna."
    )]
    [InlineData(
        "hu",
        "Két embert megöltek a városban, a rendőrség szerint, amely nem közölt több részletet, de azt mondta, hogy van még egy."
    )]
    [InlineData(
        "sv",
        "Två personer har dödats i staden, enligt polisen, som inte har lämnat några fler detaljer om det som hände."
    )]
    [InlineData(
        "fi",
        "Kaksi ihmistä kuoli kaupungissa, poliisin mukaan, joka ei kertonut lisää mutta sanoi että tutkinta on vielä kesken."
    )]
    [InlineData(
        "vi",
        "Hai người đã thiệt mạng tại thành phố, theo cảnh sát, nhưng không có thêm thông tin về vụ việc này."
    )]
    [InlineData(
        "sq",
        "Dy persona u vranë në qytet, sipas policisë, e cila nuk dha më shumë hollësi për atë që ka ndodhur."
    )]
    [InlineData("ku", "Du kes li bajarê Valmo hatin kuştin, polîs got ku ew ji bo vê bûyerê hîn jî li ser dixebite.")]
    [InlineData(
        "ru",
        "Два человека были убиты в городе, сообщили в полиции, которая не привела других подробностей об этом."
    )]
    [InlineData(
        "uk",
        "Двоє людей були вбиті в місті, повідомили в поліції, яка не надала інших подробиць про цю подію."
    )]
    [InlineData(
        "bg",
        "Двама души бяха убити в града, съобщи полицията, която не даде повече подробности за това, че е станало."
    )]
    [InlineData("ar", "قتل شخصان في المدينة، وقالت الشرطة إن التحقيق لم يبدأ بعد، ولم تذكر أكثر من ذلك.")]
    [InlineData("fa", "دو نفر در شهر کشته شدند و پلیس گفت که این پرونده را بررسی می‌کند.")]
    [InlineData("ur", "شہر میں دو افراد ہلاک ہو گئے، پولیس نے کہا ہے کہ اس کی تفتیش کی جا رہی ہے۔")]
    [InlineData("ps", "په ښار کې دوه کسان وژل شوي دي، پولیسو وویل چې څېړنې روانې دي.")]
    [InlineData("he", "שני אנשים נהרגו בעיר, כך מסרה המשטרה, שלא הוסיפה פרטים.")]
    [InlineData("hi", "शहर में दो लोगों की मौत हो गई, पुलिस ने कहा कि जांच की जा रही है।")]
    [InlineData("zh", "警方表示，该市有两人死亡，没有提供更多细节。")]
    [InlineData("ja", "警察によると、市内で二人が死亡した。詳しいことは分かっていない。")]
    [InlineData("ko", "경찰에 따르면 도시에서 두 명이 숨졌으며 자세한 내용은 밝히지 않았다.")]
    [InlineData("am", "በከተማው ውስጥ ሁለት ሰዎች ተገድለዋል ሲል ፖሊስ ገልጸዋል።")]
    [InlineData("ka", "ქალაქში ორი ადამიანი დაიღუპა, განაცხადა პოლიციამ.")]
    public void A_report_in_another_language_is_told_by_its_words(string code, string text)
    {
        LanguageGuess guess = Identifier.Identify(text);

        guess.Code.Should().Be(code);
        guess.IsSurelyNotEnglish.Should().BeTrue();
    }

    [Theory]
    [InlineData("Two people were killed in the district of Valmo, police said.")]
    [InlineData(
        "MAREK ILVANO, the mayor of Santa Rosa de la Sierra, told Radio El Sol de la Costa that he would stand again."
    )]
    [InlineData(
        "\"Nous ne savons pas encore,\" the minister said. He repeated it in English after the meeting had ended."
    )]
    [InlineData(
        "Al-Harun al-Saif bin Omar ibn al-Dari and the men of the Jund al-Wadi were seen on the road to Umm al-Nar."
    )]
    [InlineData("Police in Ostvale said on Monday that the word الحرية was painted on a wall.")]
    public void A_report_in_English_is_never_taken_for_another_language(string text)
    {
        Identifier.Identify(text).IsSurelyNotEnglish.Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.03.2026")]
    [InlineData("Ilvano Marek Ostvale")]
    [InlineData("Die Welt")]
    public void A_text_without_words_that_tell_is_of_no_language(string text)
    {
        LanguageGuess guess = Identifier.Identify(text);

        guess.Code.Should().Be(LanguageGuess.Undetermined);
        guess.IsSurelyNotEnglish.Should().BeFalse();
    }

    [Fact]
    public void Any_text_is_survived_and_told_the_same_twice()
    {
        Gen.String.Sample(text =>
        {
            LanguageGuess guess = Identifier.Identify(text);

            guess.Should().Be(Identifier.Identify(text));
            guess.Sureness.Should().BeInRange(0, 1);
        });
    }
}
