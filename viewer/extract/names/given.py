"""Common first names, to tell people from firms and `he` from `she`."""

from __future__ import annotations

from functools import cache

_MEN = (
    "Aaron Abdul Abdullah Adam Adrian Ahmed Alan Alastair Albert Alberto Alejandro Alex "
    "Alexander Alexei Alfred Ali Alistair Allan Allen Anders Andre Andreas Andrei Andrew Andy "
    "Angus Antonio Anthony Antony Arthur Ashraf Barack Barry Bart Ben Benjamin Bernard Bernie "
    "Bill Bob Boris Brad Brendan Brett Brian Bruce Bryan Carl Carlos Charles Charlie Chris "
    "Christian Christopher Chuck Clive Colin Craig Dan Daniel Darren Dave David Dean Denis "
    "Dennis Derek Dick Diego Dmitry Dominic Don Donald Doug Douglas Duncan Ed Eddie Eduardo "
    "Edward Edwin Emmanuel Enrique Eric Erik Ernest Ethan Evan Fernando Francesco Francis "
    "Francisco Frank Franz Fred Frederick Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard "
    "Giovanni Giuseppe Glenn Gordon Graham Grant Greg Gregory Guy Hans Harold Harry Hassan Henry "
    "Herbert Howard Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob Jake James Jamie Jan Jared Jason "
    "Javier Jay Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim Joao Joe Joel Johan "
    "John Johnny Jon Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Julian Justin Karl Keir "
    "Keith Ken Kenneth Kevin Khalid Kyle Lars Larry Laurence Lawrence Lee Leo Leon Leonard Lewis "
    "Lindsey Lloyd Louis Luca Lucas Luigi Luis Luke Magnus Malcolm Manuel Marc Marcel Marco "
    "Marco Marcus Mario Mark Martin Mathias Matt Matthew Maurice Max Michael Michel Miguel Mike "
    "Mikhail Mitch Mitt Mohamed Mohammad Mohammed Morgan Narendra Nathan Neil Nicholas Nick "
    "Nicolas Nigel Noah Norman Oleg Oliver Olaf Omar Oscar Owen Pablo Pat Patrick Paul Pedro Per "
    "Pete Peter Phil Philip Philippe Pierre Rafael Ralph Randy Raul Ray Raymond Ricardo Richard "
    "Rick Rob Robert Roberto Robin Rodrigo Roger Ron Ronald Rory Ross Roy Rupert Russell Ryan "
    "Sam Samuel Scott Sean Sebastian Sergei Sergio Seth Shaun Shinzo Simon Stanley Stefan "
    "Stephane Stephen Steve Steven Stewart Stuart Sven Ted Terry Thomas Tim Timothy Toby Todd "
    "Tom Tommy Tony Trevor Vernon Victor Vincent Viktor Vladimir Volodymyr Walter Warren Wayne "
    "Will William Winston Wolfgang Yusuf Zac Zachary"
)
_WOMEN = (
    "Abigail Agnes Aisha Alexandra Alice Alicia Alison Amanda Amber Amelia Amy Ana Andrea Angela "
    "Angelina Anita Anna Anne Annette Annie Antonia Ashley Barbara Beatrice Becky Beth Betty "
    "Bonnie Brenda Bridget Camilla Carla Carly Carmen Carol Caroline Catherine Cecilia Charlotte "
    "Chelsea Cheryl Chloe Christina Christine Claire Clara Claudia Condoleezza Cristina Cynthia "
    "Daisy Dana Deborah Debbie Denise Diana Diane Dilma Dolores Donna Doris Dorothy Eileen "
    "Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva "
    "Evelyn Fatima Fiona Florence Frances Francesca Gabriela Gail Gemma Georgia Gillian Gina "
    "Giorgia Gloria Grace Greta Hannah Harriet Hayley Heather Heidi Helen Helena Helga Hillary "
    "Hilary Holly Ingrid Irene Isabel Isabella Ivanka Jacinda Jane Janet Janice Jean Jennifer "
    "Jenny Jessica Jill Joan Joanna Joanne Jodie Josephine Joy Joyce Judith Judy Julia Julie "
    "Juliet Kamala Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Kellyanne Kelly Kim "
    "Kirsten Kirsty Kristalina Kristin Laura Lauren Layla Leah Leila Lena Leslie Lily Linda Lisa "
    "Liz Loretta Lorna Louise Lucia Lucy Lydia Lynn Madeleine Maggie Margaret Margrethe Maria "
    "Marie Marina Marine Marion Martha Mary Maureen Megan Melania Melissa Mette Michelle Miriam "
    "Moira Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Nora "
    "Olga Olivia Pamela Patricia Paula Penelope Penny Petra Phoebe Polly Priti Priyanka Rachel "
    "Rebecca Renee Rita Roberta Rosa Rose Rosemary Ruth Sabrina Sally Samantha Sandra Sanna Sara "
    "Sarah Shannon Sharon Sheila Shirley Silvia Sofia Sonia Sophia Sophie Stella Stephanie Sue "
    "Susan Susie Suzanne Sylvia Tamara Tanya Tara Teresa Theresa Tina Tracy Ulrike Ursula "
    "Valerie Vanessa Vera Veronica Victoria Virginia Vivian Wendy Yvette Yvonne Zoe"
)


@cache
def first_names() -> dict[str, str]:
    """`m` or `f` by first name, `` for those that both bear."""
    men, women = set(_MEN.split()), set(_WOMEN.split())
    return {
        **dict.fromkeys(men, "m"),
        **dict.fromkeys(women, "f"),
        **dict.fromkeys(men & women, ""),
    }
