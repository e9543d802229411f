using Reportedly.Training.Gradients;

namespace Reportedly.Training.Lessons;

/// <summary>
/// Writes lessons in capitals, as headlines or in small letters, so that a reader learns not to trust in letters alone. What is known of
/// the words stays.
/// </summary>
internal static class Casing
{
    /// <summary>Shares of paragraphs that are written in capitals, as headlines, and in small letters.</summary>
    private const float Capitals = 0.14f;
    private const float Headline = 0.05f;
    private const float Small = 0.02f;

    /// <summary>Short words that a headline leaves in small letters.</summary>
    private const int ShortWord = 3;

    /// <summary>The lesson, or by chance a copy with other letters.</summary>
    public static Lesson ByChance(Lesson lesson, Chance chance)
    {
        float drawn = chance.Unit();
        return drawn < Capitals ? Upper(lesson)
            : drawn < Capitals + Headline ? lesson.With([.. lesson.Forms.Select(Title)])
            : drawn < Capitals + Headline + Small
                ? lesson.With([.. lesson.Forms.Select(form => form.ToLowerInvariant())])
            : lesson;
    }

    /// <summary>The lesson in capitals.</summary>
    public static Lesson Upper(Lesson lesson) => lesson.With([.. lesson.Forms.Select(form => form.ToUpperInvariant())]);

    private static string Title(string form) =>
        form.Length > ShortWord ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
