namespace Reportedly.Server.Jobs;

/// <summary>A report that a job read.</summary>
/// <param name="Slug">Its name in addresses: <c>/reports/SLUG</c>.</param>
/// <param name="Key">Its key in the store.</param>
/// <param name="Title">Its headline, or its first words.</param>
/// <param name="Language">Its language, as ISO 639-1.</param>
/// <param name="IsRead">False where it is in a language that is not read.</param>
public sealed record JobReport(string Slug, string Key, string Title, string Language, bool IsRead);
