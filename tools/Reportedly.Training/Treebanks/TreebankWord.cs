namespace Reportedly.Training.Treebanks;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">As printed.</param>
/// <param name="Lemma">Its dictionary form; <c>_</c> where there is none.</param>
/// <param name="Class">Universal word class: <c>NOUN</c>.</param>
/// <param name="Tag">Tag of the Penn Treebank: <c>NNS</c>.</param>
/// <param name="Head">Number of its head in the sentence, from 1; 0 for the root.</param>
/// <param name="Relation">How it hangs on its head, subtype included: <c>nsubj:pass</c>.</param>
/// <param name="Entities">GUM's entity brackets that open or close here; empty elsewhere.</param>
/// <param name="Glued">True where no space stands before it.</param>
internal sealed record TreebankWord(
    string Form,
    string Lemma,
    string Class,
    string Tag,
    int Head,
    string Relation,
    string Entities,
    bool Glued
);

/// <summary>A sentence of a treebank.</summary>
/// <param name="Words">Its words, 1 or more.</param>
/// <param name="OpensParagraph">True where a paragraph begins with it.</param>
internal sealed record TreebankSentence(IReadOnlyList<TreebankWord> Words, bool OpensParagraph);
