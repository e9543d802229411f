namespace Reportedly.Reading.Lexicons;

/// <summary>What a word speaks of by itself (<c>topics.tsv</c>).</summary>
internal enum Topic
{
    /// <summary>War, armed groups, attacks.</summary>
    Conflict,

    /// <summary>Police, courts, prisons.</summary>
    Law,

    /// <summary>Elections, parliaments, debate.</summary>
    Politics,

    /// <summary>Demonstrations and labour disputes.</summary>
    Protest,

    /// <summary>Money, firms, markets.</summary>
    Business,

    /// <summary>Games, teams, matches.</summary>
    Sport,

    /// <summary>Illness and medicine.</summary>
    Health,

    /// <summary>Film, music, books, theatre.</summary>
    Culture,

    /// <summary>Weather, nature, farming, food.</summary>
    Nature,

    /// <summary>Computers, telephones, science.</summary>
    Technology,

    /// <summary>Accidents and fires that nobody meant.</summary>
    Disaster,
}
