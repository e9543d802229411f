namespace Reportedly.Reading.Languages;

/// <summary>Which language a report is in.</summary>
/// <param name="Code">ISO 639-1, or 639-2 where there is none.</param>
/// <param name="IsRead">True where reports in it can be read; a text that does not tell its language is read as English.</param>
internal sealed record ReportLanguage(string Code, bool IsRead);
